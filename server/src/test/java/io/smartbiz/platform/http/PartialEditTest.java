package io.smartbiz.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Desk;
import io.smartbiz.testing.Fields;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class PartialEditTest {

    private final Desk desk = new Desk();
    private final Client admin = desk.admin();

    private Answer asset(String name) {
        return admin.post(
                        "/api/assets",
                        Fields.of("branch_id", desk.branch(), "name", name, "code", "PRJ-7", "place", "Room 12"))
                .expect(201);
    }

    private Answer edit(Answer record, Object body) {
        return admin.send("PUT", "/api/assets/" + record.id(), body);
    }

    @Test
    void keepsWhatIsNotSentAndEmptiesWhatIsNull() {
        Answer made = asset("Kept");
        Answer edited = edit(made, Fields.of("place", null)).expect(200);
        assertThat(edited.text("/data/name")).isEqualTo("Kept");
        assertThat(edited.text("/data/code")).isEqualTo("PRJ-7");
        assertThat(edited.at("/data/place").isNull()).isTrue();
        assertThat(edit(made, "{}").expect(200).data()).isEqualTo(edited.data());
    }

    @Test
    void takesARecordBackAsItWasRead() {
        Answer made = asset("Read");
        var read = (ObjectNode) made.data();
        read.put("name", "Written");
        Answer edited = edit(made, read).expect(200);
        assertThat(edited.text("/data/name")).isEqualTo("Written");
        assertThat(edited.at("/data/version").asInt()).isEqualTo(2);
        edit(made, read).refuses(409, "STALE_VERSION");
    }

    @Test
    void refusesAllUnknownFieldsAtOnceAndChangesNothing() {
        Answer made = asset("Known");
        Answer refusal = edit(made, Map.of("name", "X", "nme", "Y", "colour", Map.of("name", "red")))
                .refuses(422, "VALIDATION_ERROR");
        assertThat(refusal.at("/error/details/fields").propertyNames()).containsExactlyInAnyOrder("nme", "colour");
        assertThat(edit(made, "{}").expect(200).data()).isEqualTo(made.data());
    }

    @Test
    void namesUnknownFieldsAtEachDepth() {
        var member = Fields.of("username", "deep", "password", "ruby-carpet-41", "full_name", "Deep");
        member.put("nick_name", "D");
        member.put("roles", List.of(Map.of("branch_ids", List.of(), "since", List.of(1)), Map.of("until", 2)));
        Answer refusal = admin.post("/api/users", member).refuses(422, "VALIDATION_ERROR");
        assertThat(refusal.at("/error/details/fields").propertyNames())
                .containsExactlyInAnyOrder("nick_name", "roles[0].since", "roles[1].until");
    }

    @Test
    void checksTheWholeRecord() {
        Answer made = asset("Whole");
        Answer refusal =
                edit(made, Fields.of("name", null, "code", "x".repeat(101))).refuses(422, "VALIDATION_ERROR");
        assertThat(refusal.at("/error/details/fields").propertyNames()).containsExactlyInAnyOrder("name", "code");
        edit(made, List.of(1)).expect(400);
        edit(made, Map.of("name", 7)).refuses(422, "VALIDATION_ERROR");
    }

    @Test
    void auditsWhichVersionWasOverwrittenUnseen() {
        Answer made = asset("Audited");
        edit(made, Map.of("name", "Blind")).expect(200);
        edit(made, Map.of("name", "Seen", "version", 2)).expect(200);
        Answer log = admin.get("/api/audit-logs?entity_type=asset&entity_id=" + made.id() + "&action=update")
                .expect(200);
        assertThat(log.at("/data/0/changes").propertyNames()).containsExactly("name");
        assertThat(log.at("/data/1/changes").propertyNames()).containsExactly("name", "version");
        assertThat(log.at("/data/1/changes/version/old").asInt()).isEqualTo(1);
    }

    @Test
    void keepsTheMembersOfATeamThatAreNotSent() {
        UUID agent = Desk.idOf(desk.agent());
        Answer made = admin.post("/api/teams", Map.of("name", "Kept team", "member_ids", List.of(agent)))
                .expect(201);
        var read = (ObjectNode) made.data();
        read.remove("member_ids");
        read.put("description", "Networks");
        Answer edited = admin.send("PUT", "/api/teams/" + made.id(), read).expect(200);
        assertThat(edited.text("/data/members/0/id")).isEqualTo(agent.toString());
        assertThat(edited.text("/data/description")).isEqualTo("Networks");
        Answer emptied = admin.send("PUT", "/api/teams/" + made.id(), Fields.of("member_ids", null))
                .expect(200);
        assertThat(emptied.at("/data/members").size()).isZero();
    }
}
