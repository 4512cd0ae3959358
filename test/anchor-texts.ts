/** Invented reports with what breaks anchors: quotes, figures, currencies, negations, names, hyphens, twins. */
export const inventedTexts: readonly string[] = [
  `Ceasefire talks on the Sarn resume, but nobody signs

Delegations from Merowe and the Tel coast met in Harrow Bay on 3 March 2026 for the fourth time since the shelling began. They did not shake hands. “We are not here to be photographed,” said Foreign Minister Adela Korin, who leads the delegation of Merowe. Her counterpart, General Ismet Vale, told reporters that a 45-day pause was “the most we can offer”.

The mediators had proposed a pause of 90 days and a corridor 12 km wide along the river. Merowe would withdraw 1,500 soldiers from the east bank; the coast would hand over 60 percent of its heavy guns. According to a draft seen by this newspaper, neither side would have to recognise the border. A second annex, which Merowe never accepted, sets the price of transit at $4.20 a tonne.

About 38,000 people have left the valley since November, and at least 410 have been killed. The Red Crescent says that two hospitals cannot be reached. “There is no road that is safe,” said Dr. Lena Ossa, a surgeon in Port Tel. “We operate without power for eleven hours a day.”

A Western-led force is not likely, diplomats say. Oberland refused to send troops in January. Norland said it would pay €25 million, but only if the corridor is open by 1 May. The Assembly rejected a similar plan in 2019 by 71 votes to 64.

General Vale denied that his side had used drones against the bridge at Kesh. He called the report “a complete invention”. Satellite pictures show three craters near the bridge; they do not show who fired. Minister Korin said the attack was clear proof of bad faith, and that any deal without inspections would be unacceptable to her voters.

The price of bread in Port Tel has more than doubled, from 1.40 to 3.10 marks. Fewer than 20 of the 112 schools are open. Exports through the canal fell by 37% in the first quarter. The central bank of Merowe expects the economy to shrink by 2.5% this year, and it has raised its rate to 14 percent.

The next round is planned for 17 March in Harrow Bay. Both delegations said they would come. Neither said what it would bring.`,
  `What the dam would cost, and who says so

Nobody disputes that the upper Anse needs power. The quarrel is about the wall. Engineers of the Ministry of Works put it at 84 metres, which would hold back 3.1 billion cubic metres; the farmers’ union of Low Anse says that anything above 60 metres is not a dam but a weapon. Prime Minister Joris Hallam said on Monday that he was “able and willing” to talk. He has said so eight times since 2023.

The treaty of 1958 gives Low Anse 40 percent of the water in a normal year. It says nothing about dry years, and it does not define the word. A court in The Hague declined to hear the case in 2021 because Upper Anse had never accepted its jurisdiction. Since then five of six summers have been dry.

Filling the lake would take between four and eleven years. If it takes four, the flow at Marrakit falls by a third; if it takes eleven, by less than 9 percent. Ambassador Noor Halim of Low Anse wants twelve. “We will not sign a paper that says soon,” she said. Upper Anse offers seven, with a break whenever the gauge at Tamm falls below 150 cubic metres a second.

Lenders are known to be nervous. The Continental Bank has promised $1.2 billion of the $4,800 million that is needed, and it can withdraw if there is no agreement by December 2027. A consortium from Jinshan would lend the rest at 6.75%. It must be repaid within fifteen years. Opposition leader Petra Sund calls this unfair to the next government and says that she would not be bound by it.

There are no plans to evacuate Old Tamm, a town of 9,300 people, before 2029. Its mayor, Ilse Brandt, was told in a letter of two sentences. “They have not asked us, and they will never ask us,” she said. Her town voted against the dam by 81% to 19%. Nearly 700 families have refused to have their houses measured.

Hydrologists from three universities agree on one thing: without a joint gauge, nobody can know who took what. A gauge costs less than €2 million. It was first proposed in 1994. It is not there.

Both governments say that a deal is likely this year. Neither has changed its position on the height of the wall, and neither has said what it would do if the other did.`,
  `Minutes of the eleventh meeting of the joint commission, Vellmar, 9 September 2025

Present: for the Islands, Commissioner Tobin Aske and four advisers; for the Mainland, Commissioner Rhea Sandoz and six advisers. The chair, Judge Emil Dahl, reminded both sides that the commission decides nothing and that nothing is agreed until everything is agreed.

Commissioner Aske said that 220 boats had fished inside the line in August, against 140 in August 2024. She could not say how many were from the Mainland. She asked for observers on every boat over 15 metres. Commissioner Sandoz replied that observers were acceptable on one boat in ten, and that the Mainland would never accept them on all.

On the quota, the Islands proposed 32,000 tonnes a year for five years, of which the Mainland would have 55%. The Mainland proposed 41,500 tonnes, of which it would have 70%. The scientific panel had advised not more than 30,000. Judge Dahl noted that both proposals were above the advice. Commissioner Sandoz said that the advice was not binding.

On prisoners, the Mainland confirmed that it holds eleven fishermen, none of them charged. The Islands hold two. An exchange is possible without a treaty, the Mainland said; the Islands said it was able to take place within 48 hours. No date was set. The families were not told.

On the lighthouse at Skarn, the Islands repeated that it is theirs. The Mainland repeated that it is not. The chair proposed to leave the question out for ten years. Neither side objected, and neither side agreed.

On money, the fund stands at 7.4 million crowns. The Mainland has not paid its share of 1.9 million crowns since 2022. Commissioner Aske said that it was not fair to ask the Islands for more. Commissioner Sandoz said the payment was “safe, but late”, and that it would be made by 30 November.

The commission will meet again on 4 December 2025 in Skarn, if the weather allows, and otherwise not before March.`,
]
