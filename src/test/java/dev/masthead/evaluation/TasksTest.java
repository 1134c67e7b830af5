package dev.masthead.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tasks on documents small enough to count by hand. */
class TasksTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    private JsonNode score(
            Task task, List<? extends JsonNode> gold, List<? extends JsonNode> reports, String... arguments)
            throws IOException, InterruptedException {
        return task.score(
                new Task.Given(lines("gold.jsonl", gold), lines("reports.jsonl", reports), List.of(arguments)));
    }

    private Path lines(String name, List<? extends JsonNode> rows) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, rows.stream().map(JsonNode::toString).toList());
        return file;
    }

    private static JsonNode json(String text) throws IOException {
        return JSON.readTree(text.replace('\'', '"'));
    }

    private static ObjectNode report(String id) {
        ObjectNode out = JSON.createObjectNode().put("id", id);
        out.putArray("actors");
        return out;
    }

    /** Adds an actor that is mentioned at the places, two numbers each. */
    private static ObjectNode actor(ObjectNode report, String id, int... places) {
        ObjectNode out = ((ArrayNode) report.get("actors")).addObject().put("id", id);
        ArrayNode mentions = out.putArray("mentions");
        for (int i = 0; i < places.length; i += 2) {
            mentions.addObject().put("start", places[i]).put("end", places[i + 1]);
        }
        return out;
    }

    private static JsonNode gap(String id, String gender, boolean first, boolean second) throws IOException {
        return json("{'id':'" + id + "','gender':'" + gender + "','pronoun':{'start':50,'end':53},'candidates':["
                + "{'start':0,'end':10,'coref':" + first + "},{'start':20,'end':30,'coref':" + second + "}]}");
    }

    @Test
    void gapCountsEachPairOfPronounAndName() throws Exception {
        List<JsonNode> gold = List.of(
                gap("right", "f", true, false),
                gap("wrong", "f", true, false),
                gap("nobody", "m", false, true),
                gap("neither", "m", false, false),
                gap("no report", "m", true, false));
        ObjectNode right = report("right");
        actor(right, "a", 0, 10, 50, 53);
        actor(right, "b", 20, 30);
        ObjectNode wrong = report("wrong");
        actor(wrong, "a", 0, 10);
        actor(wrong, "b", 22, 30, 50, 53);
        ObjectNode nobody = report("nobody");
        actor(nobody, "b", 20, 30);
        ObjectNode neither = report("neither");
        actor(neither, "c", 40, 44, 50, 53);

        JsonNode found = score(new GapTask(), gold, List.of(right, wrong, nobody, neither));

        assertThat(found.get("pronouns").asInt()).isEqualTo(5);
        assertThat(found.get("resolved").asDouble()).isEqualTo(0.6);
        assertThat(found.get("overall")).isEqualTo(json("{'p':0.5,'r':0.25,'f1':0.3333,'n':4}"));
        assertThat(found.at("/feminine/f1").asDouble()).isEqualTo(0.5);
        assertThat(found.at("/masculine/f1").asDouble()).isZero();
    }

    private static JsonNode pair(String id, String sentiment, String direction) throws IOException {
        return json("{'id':'" + id + "','p':{'start':0,'end':5},'q':{'start':10,'end':15},'sentiment':'" + sentiment
                + "','direction':" + (direction == null ? "null" : "'" + direction + "'") + "}");
    }

    private static ObjectNode judged(String id, String holder, String target, String polarity) {
        ObjectNode out = report(id);
        actor(out, "a", 0, 5);
        actor(out, "b", 10, 15);
        ObjectNode j =
                out.putArray("judgements").addObject().put("target", target).put("polarity", polarity);
        j.putObject("holder").put("actor", holder);
        return out;
    }

    @Test
    void directedSentimentKnowsWhoJudgesWhom() throws Exception {
        JsonNode found = score(
                new DirectedSentimentTask(),
                List.of(
                        pair("1", "negative", "p->q"),
                        pair("2", "negative", "p<-q"),
                        pair("3", "positive", "p->q"),
                        pair("4", "positive", "p<-q"),
                        pair("5", "neutral", null),
                        pair("6", "neutral", null)),
                List.of(
                        judged("1", "a", "b", "negative"),
                        judged("2", "a", "b", "negative"),
                        judged("3", "a", "b", "positive"),
                        judged("4", "c", "a", "positive"),
                        judged("5", "b", "a", "negative"),
                        report("6")));

        assertThat(found.get("pairs").asInt()).isEqualTo(6);
        assertThat(found.get("neutral_given_a_polarity").asDouble()).isEqualTo(0.5);
        assertThat(found.at("/per_class/negative p->q/f1").asDouble()).isEqualTo(0.6667);
        assertThat(found.at("/per_class/negative p<-q/f1").asDouble()).isZero();
        assertThat(found.at("/per_class/positive p->q/f1").asDouble()).isEqualTo(1);
        assertThat(found.at("/per_class/neutral/f1").asDouble()).isEqualTo(0.5);
        assertThat(found.get("macro_f1").asDouble()).isEqualTo(0.4333);
    }

    @Test
    void rolesAreThoseOfTheActorAtThePlace() throws Exception {
        JsonNode gold = json("{'id':'1','entities':["
                + "{'start':0,'end':5,'part':'text','role':'Antagonist'},"
                + "{'start':10,'end':15,'part':'text','role':'Innocent'},"
                + "{'start':20,'end':25,'part':'text','role':'Innocent'},"
                + "{'start':0,'end':5,'part':'title','role':'Innocent'},"
                + "{'start':30,'end':35,'part':'text','role':'Protagonist'}]}");
        ObjectNode report = report("1");
        actor(report, "a", 0, 5).put("role", "villain");
        actor(report, "b", 10, 15).put("role", "victim").putObject("stance").put("polarity", "positive");
        actor(report, "c", 20, 25).put("role", "villain").putObject("sentiment").put("polarity", "negative");

        JsonNode found = score(new RolesTask(), List.of(gold), List.of(report));

        assertThat(found.get("entities").asInt()).isEqualTo(4);
        assertThat(found.get("found").asDouble()).isEqualTo(0.75);
        assertThat(found.get("villain")).isEqualTo(json("{'p':0.5,'r':1.0,'f1':0.6667,'n':1}"));
        assertThat(found.get("victim")).isEqualTo(json("{'p':1.0,'r':0.5,'f1':0.6667,'n':2}"));
        assertThat(found.at("/hero/f1").asDouble()).isZero();
        assertThat(found.get("macro_f1").asDouble()).isEqualTo(0.4445);
        assertThat(found.get("innocent_called_negative").asDouble()).isEqualTo(0.5);
    }

    @Test
    void pronounsAreRightWhereTheirActorIsNamedByTheSameChain() throws Exception {
        // offsets: Ann Moss 0-8, the mayor of Torn 10-27 with Torn 23-27, She 29-32, It 40-42, He 50-52
        String text = "Ann Moss, the mayor of Torn. She left. It slept. He";
        JsonNode gold = json("{'id':'1','text':'" + text + "','chains':["
                + "{'id':'ann','mentions':[{'start':0,'end':8},{'start':10,'end':27},{'start':29,'end':32}]},"
                + "{'id':'torn','mentions':[{'start':23,'end':27},{'start':39,'end':41}]},"
                + "{'id':'nameless','mentions':[{'start':49,'end':51}]}]}");
        ObjectNode right = report("1");
        actor(right, "ann", 0, 8, 29, 32);
        ObjectNode misled = report("1");
        actor(misled, "torn", 23, 27, 29, 32, 39, 41);

        assertThat(score(new CoreferenceTask(), List.of(gold), List.of(right)))
                .isEqualTo(json("{'personal':{'n':1,'p':1.0,'r':1.0,'coverage':1.0},"
                        + "'other':{'n':1,'p':0.0,'r':0.0,'coverage':0.0}}"));
        assertThat(score(new CoreferenceTask(), List.of(gold), List.of(misled)))
                .isEqualTo(json("{'personal':{'n':1,'p':0.0,'r':0.0,'coverage':1.0},"
                        + "'other':{'n':1,'p':1.0,'r':1.0,'coverage':1.0}}"));
    }

    @Test
    void pronounsOfOtherPersonsNeitherCountNorName() throws Exception {
        // I 0-1, He 9-11, GM 17-19, it 25-27
        JsonNode gold = json("{'id':'1','text':'I slept. He ate. GM said it would.','chains':["
                + "{'id':'speaker','mentions':[{'start':0,'end':1},{'start':9,'end':11}]},"
                + "{'id':'gm','mentions':[{'start':17,'end':19},{'start':25,'end':27}]}]}");
        ObjectNode report = report("1");
        actor(report, "gm", 17, 19, 25, 27);

        assertThat(score(new CoreferenceTask(), List.of(gold), List.of(report)))
                .isEqualTo(json("{'personal':{'n':0,'p':0.0,'r':0.0,'coverage':0.0},"
                        + "'other':{'n':1,'p':1.0,'r':1.0,'coverage':1.0}}"));
    }

    @Test
    void labelsThatDoNotCountAreLeftOut() throws Exception {
        List<JsonNode> gold = List.of(
                json("{'id':'1','genre':'report'}"),
                json("{'id':'2','genre':'opinion'}"),
                json("{'id':'3','genre':'opinion'}"),
                json("{'id':'4','genre':'list'}"));
        List<JsonNode> reports = List.of(
                json("{'id':'1','article':{'genre':{'label':'report'}}}"),
                json("{'id':'2','article':{'genre':{'label':'report'}}}"),
                json("{'id':'3','article':{'genre':{'label':'opinion'}}}"),
                json("{'id':'4','article':{'genre':{'label':'report'}}}"));
        String[] arguments = {"genre", "/article/genre/label", "report", "opinion"};

        JsonNode found = score(new LabelTask(), gold, reports, arguments);

        assertThat(found.get("documents").asInt()).isEqualTo(3);
        assertThat(found.get("accuracy").asDouble()).isEqualTo(0.6667);
        assertThat(found.at("/per_label/opinion")).isEqualTo(json("{'p':1.0,'r':0.5,'f1':0.6667,'n':2}"));
        assertThat(score(new LabelTask(), gold, List.of(), arguments))
                .isEqualTo(json("{'documents':3,'labelled':0.0}"));
    }

    @Test
    void sourcesHaveATypeAndSomebodyBehindThem() throws Exception {
        List<JsonNode> gold = List.of(
                json("{'id':'1','start':50,'end':52,'type':'official','also':null,'in_office':true,'named':false,"
                        + "'antecedent':[0,8],'is_attribution':true}"),
                json("{'id':'1','start':70,'end':80,'type':'expert','also':'business','in_office':false,'named':true,"
                        + "'antecedent':[70,80],'is_attribution':true}"),
                json("{'id':'1','start':90,'end':92,'type':'citizen','also':null,'in_office':false,'named':false,"
                        + "'antecedent':[70,80],'is_attribution':true}"),
                json("{'id':'1','start':95,'end':99,'type':null,'is_attribution':false}"));
        ObjectNode report = report("1");
        actor(report, "a", 0, 8, 50, 52);
        ArrayNode attributions = report.putArray("attributions");
        source(attributions, 50, 52, "politician", "a");
        source(attributions, 72, 80, "business", "b");
        source(attributions, 90, 92, "unknown", "a");

        JsonNode found = score(new SourceTypesTask(), gold, List.of(report));

        assertThat(found)
                .isEqualTo(json("{'sources':3,'found':1.0,'type':0.0,'or_politician_in_office':0.3333,"
                        + "'or_also':0.6667,'unknown':0.3333,'antecedent':{'n':2,'p':0.5,'r':0.5}}"));
    }

    private static void source(ArrayNode attributions, int start, int end, String type, String actor) {
        ObjectNode source =
                attributions.addObject().putObject("source").put("type", type).put("actor", actor);
        source.putArray("spans").addObject().put("start", start).put("end", end);
    }

    @Test
    void conlluIsReadAsTextAndChains() {
        ObjectNode document = Conllu.document(
                "d",
                List.of(
                        "# newpar",
                        "1\tAnn\t_\t_\t_\t_\t_\t_\t_\tEntity=(1-person-new-coref",
                        "2\tMoss\t_\t_\t_\t_\t_\t_\t_\tEntity=1)",
                        "3\tsaw\t_\t_\t_\t_\t_\t_\t_\t_",
                        "4\tTorn\t_\t_\t_\t_\t_\t_\t_\tDiscourse=x|Entity=(2-place-new(3-place-new)|SpaceAfter=No",
                        "5\t's\t_\t_\t_\t_\t_\t_\t_\t_",
                        "6\tmayor\t_\t_\t_\t_\t_\t_\t_\tEntity=2)|SpaceAfter=No",
                        "7\t.\t_\t_\t_\t_\t_\t_\t_\t_",
                        "",
                        "# newpar",
                        "1-2\tdon’t\t_\t_\t_\t_\t_\t_\t_\t_",
                        "1\tdo\t_\t_\t_\t_\t_\t_\t_\t_",
                        "2\tn’t\t_\t_\t_\t_\t_\t_\t_\t_",
                        "3\tshe\t_\t_\t_\t_\t_\t_\t_\tEntity=(1-person-giv-ana)",
                        "3.1\tleft\t_\t_\t_\t_\t_\t_\t_\t_"));

        assertThat(document.get("text").asText()).isEqualTo("Ann Moss saw Torn's mayor.\n\ndon’t she");
        assertThat(document.get("chains").toString())
                .isEqualTo("[{\"id\":\"1\",\"mentions\":[{\"start\":0,\"end\":8},{\"start\":34,\"end\":37}]},"
                        + "{\"id\":\"2\",\"mentions\":[{\"start\":13,\"end\":25}]},"
                        + "{\"id\":\"3\",\"mentions\":[{\"start\":13,\"end\":17}]}]");
    }

    @Test
    void agreementOnLoadedTermsCountsWhatIsStillReported() throws IOException, InterruptedException {
        JsonNode report = json("{'id':'a','loaded_terms':["
                + "{'start':0,'end':5,'part':'text','voice':'outlet','intensity':2},"
                + "{'start':9,'end':12,'part':'text','voice':'quoted','intensity':1}]}");
        JsonNode figures = score(
                new LoadedAgreementTask(),
                List.of(
                        json("{'id':'a','start':0,'end':5,'agrees':true}"),
                        json("{'id':'a','start':9,'end':12,'agrees':false,'second':{'agrees':true}}"),
                        json("{'id':'a','start':20,'end':24,'agrees':false}")),
                List.of(report));

        assertThat(figures.path("found").asDouble()).isCloseTo(0.667, org.assertj.core.data.Offset.offset(0.001));
        assertThat(figures.path("agreed").asDouble()).isEqualTo(0.5);
        assertThat(figures.path("outlet").asDouble()).isEqualTo(1.0);
        assertThat(figures.path("strong").asDouble()).isEqualTo(1.0);
        assertThat(figures.path("second").toString()).isEqualTo("{\"agreed\":1.0,\"outlet\":0.0,\"strong\":0.0}");
    }

    private static final String READ_ATTRIBUTIONS = "{'id':'1','attributions':["
            + "{'source':[[0,8]],'cue':[[9,13]],'content':[[14,40]],'factuality':'asserted','antecedent':[0,8]},"
            + "{'source':[[50,52]],'cue':[[53,57]],'content':[[58,90]],'factuality':'negated','antecedent':[0,8]},"
            + "{'source':[[120,130]],'cue':[],'content':[[100,118]],'factuality':'asserted','antecedent':null},"
            + "{'source':[],'cue':[[140,146]],'content':[],'is_attribution':false,'factuality':null,'antecedent':null}]}";

    private static void attribution(
            ObjectNode report, String actor, String factuality, int[] source, int[] cue, int[] content) {
        ObjectNode a = report.withArray("attributions").addObject();
        ObjectNode s = a.putObject("source").put("actor", actor);
        spans(s, source);
        spans(a.putObject("cue").put("factuality", factuality), cue);
        spans(a.putObject("content"), content);
    }

    private static void spans(ObjectNode of, int... ends) {
        ArrayNode spans = of.putArray("spans");
        for (int i = 0; i < ends.length; i += 2) {
            spans.addObject().put("start", ends[i]).put("end", ends[i + 1]);
        }
    }

    @Test
    void codedAttributionsAreFoundByTheirCue() throws Exception {
        ObjectNode report = report("1");
        actor(report, "a", 0, 8, 50, 52);
        // as coded; somebody else's and asserted; without a cue and with a source that swallowed what stands before;
        // none; never read
        attribution(report, "a", "asserted", new int[] {0, 8}, new int[] {9, 13}, new int[] {14, 44});
        attribution(report, "b", "asserted", new int[] {50, 52}, new int[] {55, 57}, new int[] {58, 90});
        attribution(report, null, "asserted", new int[] {90, 130}, new int[] {}, new int[] {100, 118});
        attribution(report, "a", "asserted", new int[] {135, 139}, new int[] {140, 146}, new int[] {147, 150});
        attribution(report, "a", "asserted", new int[] {235, 239}, new int[] {240, 246}, new int[] {247, 250});

        JsonNode found = score(new CodedAttributionsTask(), List.of(json(READ_ATTRIBUTIONS)), List.of(report));

        assertThat(found)
                .isEqualTo(json("{'attributions':3,'found':1.0,'source':0.3333,'content':1.0,'factuality':0.6667,"
                        + "'reported':5,'read':0.8,'right':0.25,'none':0.25,'other_source':0.5}"));
    }

    @Test
    void anAttributionOfNobodyIsNotWrongButMissesItsSource() throws Exception {
        ObjectNode report = report("1");
        actor(report, "a", 0, 8);
        attribution(report, null, "asserted", new int[] {}, new int[] {9, 13}, new int[] {14, 44});

        JsonNode found = score(new CodedAttributionsTask(), List.of(json(READ_ATTRIBUTIONS)), List.of(report));

        assertThat(found.get("right").asDouble()).isEqualTo(1);
        assertThat(found.get("source").asDouble()).isZero();
        assertThat(found.get("found").asDouble()).isEqualTo(0.3333);
    }

    @Test
    void actorsThatWereReadAreRightOnceUnderTheirName() throws Exception {
        JsonNode gold = json("{'id':'1','none':[[100,110]],'actors':["
                + "{'actor':'known','kind':'person','names':[[0,10],[20,30]],'stance':'negative'},"
                + "{'actor':'local','kind':'organisation','names':[[40,50]],'stance':'neutral'},"
                + "{'actor':'local','kind':'person','names':[[60,70]],'stance':'neutral'},"
                + "{'actor':'other','kind':'person','names':[[80,90]],'stance':'positive'}]}");
        ObjectNode report = report("1");
        actor(report, "known", 0, 10, 200, 230)
                .put("kind", "person")
                .putObject("stance")
                .put("polarity", "negative");
        actor(report, "local:again", 20, 30).put("kind", "person");
        actor(report, "known", 20, 30).put("kind", "person");
        actor(report, "local:cut", 42, 50).put("kind", "organisation");
        actor(report, "local:kind", 60, 70)
                .put("kind", "place")
                .putObject("stance")
                .put("polarity", "positive");
        actor(report, "local:none", 100, 108).put("kind", "place");
        actor(report, "other", 80, 90, 0, 10).put("kind", "person");
        actor(report, "local:unread", 300, 310);

        JsonNode found = score(new ReadActorsTask(), List.of(gold), List.of(report));

        assertThat(found)
                .isEqualTo(json("{'actors':8,'read':0.875,'wrong':0.7143,'none':0.2857,'misnamed':0.1429,"
                        + "'somebody_else':0.1429,'doubled':0.1429,'kind':0.5,"
                        + "'stance':{'agreed':0.5,'shown':2,'shown_agreed':0.5}}"));
    }

    @Test
    void judgementsThatWereReadAreFoundByWordsTargetAndPolarity() throws Exception {
        JsonNode gold = json("{'id':'1','judgements':["
                + "{'span':[20,26],'target':[0,5],'polarity':'negative','agrees':true,'holder':false},"
                + "{'span':[30,36],'target':[0,5],'polarity':'negative','agrees':false,'holder':true}]}");
        ObjectNode report = report("1");
        actor(report, "a", 0, 5);
        for (int start : new int[] {20, 30, 40}) {
            spans(
                    report.withArray("judgements")
                            .addObject()
                            .put("target", "a")
                            .put("polarity", "negative"),
                    start,
                    start + 6);
        }
        spans(report.withArray("judgements").addObject().put("target", "a").put("polarity", "positive"), 30, 36);

        assertThat(score(new ReadJudgementsTask(), List.of(gold), List.of(report)))
                .isEqualTo(json("{'judgements':4,'read':0.5,'agreed':0.5,'holder':0.5,'both':0.0}"));
    }

    @Test
    void agreementComparesWhatTheFirstReaderHadAtFirst() throws Exception {
        List<JsonNode> rows = List.of(
                json("{'id':'1','loaded':true,'target':[0,5],'second':{'loaded':true,'target':[3,9]}}"),
                json("{'id':'1','loaded':true,'target':null,'second':{'loaded':false,'target':null}}"),
                json("{'id':'2','loaded':false,'target':[0,5],'first':{'loaded':true},'settled':'a word of degree',"
                        + "'second':{'loaded':false,'target':null}}"),
                json("{'id':'3','loaded':false,'target':[0,5],'second':{'loaded':false,'target':[5,9]}}"),
                json("{'id':'4','loaded':true,'target':[0,5],'second':null}"));

        // three of four firsts are true, one of four seconds: D_o 2/4, D_e of 4 and 4 of 8 is 4/7
        assertThat(score(new AgreementTask(), rows, List.of(), "loaded", "target"))
                .isEqualTo(json("{'rows':4,'loaded':{'same':0.5,'alpha':0.125},'target':{'same':0.5}}"));
    }

    @Test
    void partsOfARowAreCodedToo() throws Exception {
        JsonNode row = json("{'id':'1','actors':[{'stance':'negative','second':{'stance':'negative'}},"
                + "{'stance':'neutral','second':{'stance':'positive'}},{'stance':'neutral'}]}");

        assertThat(score(new AgreementTask(), List.of(row), List.of(), "stance")
                        .at("/stance/same")
                        .asDouble())
                .isEqualTo(0.5);
    }

    @Test
    void listsOfLabelsAreADecisionALabel() throws Exception {
        List<JsonNode> rows = List.of(
                json("{'id':'1','frames':['a','b'],'second':{'frames':['b','a']}}"),
                json("{'id':'2','frames':['a'],'second':{'frames':[]}}"),
                json("{'id':'3','frames':['c']}"));

        // of six decisions five are alike; 3 and 2 of 12 are yes: D_o 1/6, D_e 2 · 5 · 7 / (12 · 11)
        assertThat(score(new AgreementTask(), rows, List.of(), "frames"))
                .isEqualTo(json("{'rows':2,'frames':{'whole':0.5,'same':0.8333,'alpha':0.6857}}"));
    }
}
