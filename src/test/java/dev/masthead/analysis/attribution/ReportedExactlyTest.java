package dev.masthead.analysis.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences with all that is reported in them and nothing else: behind each sentence its attributions, source | cue | content. */
class ReportedExactlyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "When Dahl argued that the pier should be “scrapped,” Moen didn't counter her.#Dahl | argued | that the pier should be “scrapped,”",
                "Pressed again by Dahl if the repair was “a shambles,” Moen replied: “It could be better.”#Moen | replied | “It could be better.”",
                "Likening the toll to a prison invites mockery.",
                "Berg is bold (unlike Dahl, Moen loves the old boats) and rich.#Moen | loves | the old boats",
                "Clerk Ida Moen gave a bleak picture of errors made during the port's inquiry on Monday, saying her findings were no pardon.#Clerk Ida Moen | saying | her findings were no pardon",
                "It counted the clerks dismissed or suspended in five offices and found that nobody had been replaced.#It | found | that nobody had been replaced",
                "Just like Dahl thought the guild was lost, Moen thinks it will win.#Dahl | thought | the guild was lost#Moen | thinks | it will win",
                "Since the port has admitted the dock was late, let's hold it to that.#the port | has admitted | the dock was late",
                "While some worried that the visit would be an empty gesture, the harbour officials present – including Dahl – could not have been kinder.#some | worried that | the visit would be an empty gesture",
                "It is one survey that found that pilots drink tea.#that | found | that pilots drink tea",
                "Berg is accused of breaking into a boathouse on Saturday and setting fire to it.#- | is accused of | Berg + breaking into a boathouse on Saturday and setting fire to it",
                "The pier, where boats are allegedly no longer welcome, was sold.#- | allegedly | where boats are + no longer welcome",
                "That is the market, which is ostensibly aimed at poor sailors but in practice feeds the rich.#- | ostensibly | which is + aimed at poor sailors",
                "According to another survey that came out in May, from Halden College, sailors want a steady berth.#another survey that came out in May, from Halden College | According to | sailors want a steady berth",
                "Why did Kari Dahl, 52, a weaver who works in Dale, say “never”?#Kari Dahl, 52, a weaver who works in Dale | say | “never”",
                "Nobody knew how the crew would respond if Berg sang.#Nobody | knew | how the crew would respond if Berg sang",
                "The Harbour Office printed its yearly jobs report showing the port lost forty posts.#its yearly jobs report | showing | the port lost forty posts",
                "“Rust” was the word that crept into her head.",
                "The illness that the clinic dubbed “hauler's cough” (HC) was mild.#the clinic | dubbed | “hauler's cough”",
                "Moen's response: Mayor Moen was asked about the letter on Friday.#- | was asked | about the letter",
                "Sailors should be suspicious when landlubbers smile.",
                "They are harms that preachers, doctors, clerks, and teachers have described as plagues, including drink, cards, and reading novels.#preachers, doctors, clerks, and teachers | have described | as plagues, including drink, cards, and reading novels",
                "Moen found no proof that Mayor Dahl ordered the search of the mill and that anyone had been watched.#Moen | proof | that Mayor Dahl ordered the search of the mill and that anyone had been watched",
                "The teachers were silent in fear of getting rude letters from parents.",
                "Moen shows himself badly informed on boats.",
                "Storms highlight the problem of careless building.",
                "She suggested the marches taking place across the county, two weeks before a vote, offer a chance to clerks.#She | suggested | the marches taking place across the county, two weeks before a vote, offer a chance to clerks",
                "Single men seeking to avoid the toll continued to come.#Single men | seeking | to avoid the toll",
                "Moen said that Dahl had agreed to do his job—dealing with the mill, threatening to break a lease, sneaking in calls—and leave the dam to her.#Moen | said | that Dahl had agreed to do his job—dealing with the mill, threatening to break a lease, sneaking in calls—and leave the dam to her",
                "Forty were held before their request for a rare “grant of grace” was heard.#their | request for | a rare “grant of grace”",
                "Ida Moen told “Dale & Friends” the port wants to release the files.#Ida Moen | told | the port wants to release the files",
                "Ten sailors were accused of “harbour-related” crimes, while others slept.#- | were accused of | Ten sailors + “harbour-related” crimes",
                "Ferries stopped, according to figures obtained from Dale harbour officials.#figures obtained from Dale harbour officials | according to | Ferries stopped",
                "Police said Berg struck Dahl, stole rings, took a boat, and fled the town.#Police | said | Berg struck Dahl, stole rings, took a boat, and fled the town",
                "The clerk, who had been examining reports of theft, left.#- | reports of | theft",
                "However, Moen took the advice of harbour engineers.",
                "She has spent her days in the yard, but her friends say she has changed.#her friends | say | she has changed",
                "The Courier described the visit as, “The Harbour Crowd Calls.”#The Courier | described | the visit as, “The Harbour Crowd Calls.”",
                "But when Dahl asked if it would be fine to read the letter to “a hall full of sailors,” Berg begged for the letter and vowed to write another.#Dahl | asked | if it would be fine to read the letter to “a hall full of sailors,”#Berg | begged for | the letter#Berg | vowed | to write another",
                "Bakers leaning to the left of Dale council generally believe that harbours bring wealth.#Bakers leaning to the left of Dale council | generally believe | that harbours bring wealth",
                "Sailors say the toll is a threat, found the survey printed this week by Dale College.#Sailors | say | the toll is a threat",
                "A harbour officer told reporters pilots were worried.#A harbour officer | told | pilots were worried",
                "Nils Berg, a resident of Dale, shows his cuts after the brawl.",
                "(DPN) Ida Moen, a weaver, has been granted a boat, the harbour office said.#the harbour office | said | Ida Moen, a weaver, has been granted a boat",
                "The guards held back, directing their anger at symbols of the council they dislike.#their | anger at | symbols of the council they dislike",
                "Minutes later, Berg said he was “leaving” the port — and that Moen told him to wait.#Berg | said | he was “leaving” the port — and that Moen told him to wait",
                "Dahl aimed at the guild for stirring up a quarrel over the mill she once led, saying the clerks are merry.#Dahl | saying | the clerks are merry",
                "Moen denied that her clerks asked the mill for money – and defended her sister.#Moen | denied | that her clerks asked the mill for money#Moen | defended | her sister",
                "People close to the pair, including harbour clerk Nils Berg, have confirmed that the dock is sold.#People close to the pair | have confirmed | that the dock is sold",
                "Last month, the harbour office closed several piers, citing job losses from the storm.",
                "The boat came close to shore to receive guidance from the harbour pilots.",
                "The order forced the closing of all shops in the port deemed not \"life-saving\" for a month.",
                "Moen herself, though, has cited the storm.#Moen herself | has cited | the storm",
                "The Courier has confirmed that the letter described a supper where Berg claimed he was robbed.#The Courier | has confirmed | that the letter described a supper where Berg claimed he was robbed#Berg | claimed | he was robbed",
                "The clerk earlier this week said she wishes for rain.#The clerk | said | she wishes for rain",
                "Berg said he liked the notion of toll booths -- which are dear -- and now a rich guild is using his words.#Berg | said | he liked the notion of toll booths -- which are dear",
                "It has become a quarrel in which signaling matters little.",
                "We saw mayors clamoring for a new pier, or building their own docks.#mayors | clamoring for | a new pier",
                "It hurts the sailors who hoped the toll would do as well for bakers as it's sure to do for others.#who | hoped | the toll would do as well for bakers as it's sure to do for others",
                "In May, a mere 7% thought that rum was harmless.#a mere 7% | thought | that rum was harmless",
                "For sailors who wish to keep to their old boats and possibly even buy new ones, it is dear.#who | wish | to keep to their old boats and possibly even buy new ones",
                "She says a mayor is not bound by rules, but by how many plans he can sell.#She | says | a mayor is not bound by rules, but by how many plans he can sell",
                "For others like Dahl, the old piers lead to doubt.#- | For others | the old piers lead to doubt",
                "The keeper has the habit of expressing some displeasure with dogs.#The keeper | expressing some displeasure with | dogs",
                "Conceding the vote does not change the count.",
                "The fire led many bakers to falsely claim that the mayor was asleep.#many bakers | to falsely claim | that the mayor was asleep",
                "The storm led many to claim that Moen was dismissed.#many | to claim | that Moen was dismissed",
                "Moen commented on Monday that Nils Berg seems to be well.#Moen | commented on | that Nils Berg seems to be well",
                "Moen was moved to Dale, according to the Halden Post, meaning she left before her remark.#the Halden Post | according to | Moen was moved to Dale",
                "Others warn his rapid moves from one plan to another indicate a fear of rivals.#Others | warn | his rapid moves from one plan to another indicate a fear of rivals",
                "The harbour court denied a petition.",
                "Nobody minds, but his boasting about the harbour is dull.",
            })
    void reportsThisAndNothingElse(String row) {
        String[] parts = row.split("#");
        assertThat(AttributionTest.attributions(parts[0]))
                .containsExactlyInAnyOrder(Arrays.copyOfRange(parts, 1, parts.length));
    }
}
