package iti.demo;

import iti.demo.Act.Work;
import iti.demo.data.StoryWeapons;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One trace from the recovered weapon to the answer, step by step, in the names of the people of both centres. */
public final class StoryTrace {

    private final Story story;
    private final TracingCentre asking;
    private final TracingCentre answering;
    private final Carrier carrier;
    private final List<Act> acts = new ArrayList<>();
    private String caseFile;
    private String firearm;
    private String request;
    private String link;

    public StoryTrace(Story story, TracingCentre asking, TracingCentre answering, Carrier carrier) {
        this.story = story;
        this.asking = asking;
        this.answering = answering;
        this.carrier = carrier;
    }

    /** A case with a weapon and the draft of a request, complete or not. */
    public List<Act> draft() {
        act(asking, "officer opens a case", () -> caseFile = asking.as("OFFICER").post("cases", story.recovery()).getString("id"),
                () -> asking.as("OFFICER").get("cases/" + caseFile));
        act(asking, "officer describes the weapon and its marks",
                () -> firearm = asking.as("OFFICER").post("cases/" + caseFile + "/firearms", story.part("firearm")).getString("id"),
                () -> mustHold(asking.as("OFFICER").get("cases/" + caseFile), firearm));
        act(asking, "officer drafts a request", () -> request = asking.as("OFFICER").post("cases/" + caseFile + "/requests",
                Json.createObjectBuilder().add("firearm", firearm).add("requestedState", story.requestedState()).build()).getString("id"), at(asking, "DRAFT"));
        act(asking, "officer writes purpose, law and confidentiality", () -> asking.as("OFFICER").put("requests/" + request + "/content", story.part("content")),
                () -> mustHold(seen(asking).now(), story.part("content").getString("caseNumber")));
        return List.copyOf(acts);
    }

    /** The draft, signed by officer and point of contact, at the other centre. */
    public List<Act> send() {
        draft();
        act(asking, "officer certifies and proposes it", posting(asking, "OFFICER", "proposal", JsonValue.EMPTY_JSON_OBJECT), at(asking, "PROPOSED"));
        act(asking, "supervisor approves it", posting(asking, "SUPERVISOR", "approval", JsonValue.EMPTY_JSON_OBJECT), at(asking, "APPROVED"));
        act(asking, "point of contact countersigns and issues it", posting(asking, "POINT_OF_CONTACT", "issue", JsonValue.EMPTY_JSON_OBJECT), at(asking, "ISSUED"));
        carry(asking, answering, "REQUEST", "ISSUED");
        return List.copyOf(acts);
    }

    /** The whole trace, to the answer. */
    public List<Act> all() {
        send();
        act(answering, "answering officer acknowledges it", posting(answering, "ANSWERING_OFFICER", "acknowledgement", story.part("acknowledgement")), at(answering, "ACKNOWLEDGED"));
        carry(answering, asking, "ACKNOWLEDGEMENT", "ACKNOWLEDGED");
        act(answering, "answering officer seeks information", posting(answering, "ANSWERING_OFFICER", "information-sought", story.part("informationSought")),
                at(answering, "INFORMATION_SOUGHT"));
        carry(answering, asking, "INFORMATION_SOUGHT", "INFORMATION_SOUGHT");
        act(asking, "officer supplies it", posting(asking, "OFFICER", "information-supplied", story.part("informationSupplied")), at(asking, "ACKNOWLEDGED"));
        carry(asking, answering, "INFORMATION_SUPPLIED", "ACKNOWLEDGED");
        act(answering, "answering officer finds the weapon by its damaged serial " + story.part("search").getString("serial"), this::search, at(answering, "ACKNOWLEDGED"));
        act(answering, "answering officer asks the importer by a link", this::inquire, at(answering, "ACKNOWLEDGED"));
        act(answering, "company answers without an account", () -> answering.anonymous().post("inquiry-links/" + link + "/reply", story.part("reply")),
                () -> mustHold(seen(answering).now(), story.part("reply").getString("document")));
        act(answering, "answering officer composes the answer", () -> answering.as("ANSWERING_OFFICER").put("requests/" + request + "/response-draft", story.part("response")),
                at(answering, "ACKNOWLEDGED"));
        act(answering, "answering officer certifies and proposes it", posting(answering, "ANSWERING_OFFICER", "response-proposal", JsonValue.EMPTY_JSON_OBJECT), at(answering, "ACKNOWLEDGED"));
        act(answering, "supervisor approves it", posting(answering, "SUPERVISOR", "document-approval", JsonValue.EMPTY_JSON_OBJECT), at(answering, "ACKNOWLEDGED"));
        act(answering, "point of contact countersigns and releases it", posting(answering, "POINT_OF_CONTACT", "document-release", JsonValue.EMPTY_JSON_OBJECT),
                at(answering, "RESPONDED_IN_PART"));
        carry(answering, asking, "RESPONSE", "RESPONDED_IN_PART");
        act(asking, "officer reads the answer: exported to Dornia, holder withheld", () -> { }, this::mustHoldTheAnswer);
        return List.copyOf(acts);
    }

    /** Identity of the case at the asking centre, known once it is open. */
    public String caseFile() {
        return caseFile;
    }

    /** Identity of the request, known once it is drafted. */
    public String request() {
        return request;
    }

    /** The answer as the asking centre holds it, read from the signed document. */
    JsonObject answer() throws IOException, InterruptedException {
        return seen(asking).document("RESPONSE").getJsonObject("content").getJsonObject("body");
    }

    SeenRequest seen(TracingCentre centre) {
        return new SeenRequest(centre.as("POINT_OF_CONTACT"), request);
    }

    private void carry(TracingCentre from, TracingCentre to, String kind, String statusThen) {
        act(from, "to " + to.code() + ": " + kind.toLowerCase(Locale.ROOT).replace('_', ' ') + " " + carrier.way(), () -> carrier.carry(from, to, request, kind), at(to, statusThen));
    }

    private void search() throws IOException, InterruptedException {
        mustHold(answering.as("ANSWERING_OFFICER").post("requests/" + request + "/searches", story.part("search")), StoryWeapons.PISTOL);
    }

    private void inquire() throws IOException, InterruptedException {
        String address = answering.as("ANSWERING_OFFICER").post("requests/" + request + "/inquiries", story.part("inquiry")).getString("link");
        link = address.substring(address.lastIndexOf('/') + 1);
    }

    private void mustHoldTheAnswer() throws IOException, InterruptedException {
        at(asking, "RESPONDED_IN_PART").run();
        JsonObject answer = answer();
        mustHold(answer, "EX 19/0442");
        int segments = story.part("response").getJsonArray("segments").size();
        if (!answer.getString("nextState").equals("XD") || answer.getJsonArray("segments").size() != segments) {
            throw new IOException("The answer does not name Dornia and " + segments + " segments: " + answer);
        }
        if (answer.toString().contains(story.part("response").getString("lastLegalHolder"))) {
            throw new IOException("The answer names the holder who is withheld.");
        }
    }

    private Work posting(TracingCentre centre, String role, String path, JsonObject body) {
        return () -> centre.as(role).post("requests/" + request + "/" + path, body);
    }

    private Work at(TracingCentre centre, String status) {
        return () -> seen(centre).mustBe(status);
    }

    private void act(TracingCentre at, String name, Work work, Work proof) {
        acts.add(new Act(at.code() + " " + name, at, work, proof));
    }

    private static void mustHold(JsonObject found, String text) throws IOException {
        if (!found.toString().contains('"' + text + '"')) {
            throw new IOException("It does not show " + text + ".");
        }
    }
}
