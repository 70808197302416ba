package io.smartbiz.operations.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.operations.TestInstallation;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The doctor on an installation of its own, as the command line runs it. */
class DoctorTest {

    private static final String HOME = "smartbiz.home";

    private final String formerHome = System.getProperty(HOME);

    @TempDir
    private Path home;

    @BeforeEach
    void goHome() {
        System.setProperty(HOME, home.toString());
    }

    @AfterEach
    void goBack() {
        if (formerHome == null) {
            System.clearProperty(HOME);
        } else {
            System.setProperty(HOME, formerHome);
        }
    }

    private record Result(int exitCode, String text) {}

    private static Result run(String... arguments) {
        var text = new StringWriter();
        var out = new PrintWriter(text);
        int exitCode = SmartBiz.commandLine().setOut(out).setErr(out).execute(arguments);
        return new Result(exitCode, text.toString());
    }

    @Test
    void findsANewInstallationWellAndTellsNoSecrets() throws IOException {
        Files.writeString(home.resolve(".env"), """
                SMARTBIZ_TOKEN_KEY=a-key-that-is-long-enough-for-256-bits
                SMARTBIZ_METRICS_TOKEN=metrics-secret
                SMARTBIZ_ADMIN_PASSWORD=admin-secret
                """);
        Result doctor = run("doctor");
        assertThat(doctor.text()).contains("All is well.").doesNotContain("WRONG");
        assertThat(doctor.exitCode()).isZero();
        String password = Files.readString(home.resolve("data/postgres/owner-password"));
        assertThat(doctor.text())
                .doesNotContain("a-key-that-is-long-enough", "metrics-secret", "admin-secret", password);
    }

    @Test
    void warnsOfADefaultOrganisationThatDoesNotExist() throws IOException {
        Files.writeString(home.resolve(".env"), "SMARTBIZ_DEFAULT_ORGANIZATION=Gilam\n");
        Result lost = run("doctor");
        assertThat(lost.text()).contains("WRONG  There is no organisation gilam");
        assertThat(lost.exitCode()).isEqualTo(SmartBiz.FAILED);
        assertThat(run("create-organization", "gilam", "Gilam").exitCode()).isZero();
        Result found = run("doctor");
        assertThat(found.text())
                .contains("The default organisation gilam exists.")
                .doesNotContain("WRONG");
        assertThat(found.exitCode()).isZero();
    }

    @Test
    void endsWithASentenceWhenASettingIsWrong() throws IOException {
        Files.writeString(home.resolve(".env"), "SMARTBIZ_PORT=eighty\n");
        Result doctor = run("doctor");
        assertThat(doctor.exitCode()).isEqualTo(SmartBiz.FAILED);
        assertThat(doctor.text()).contains("SMARTBIZ_PORT").doesNotContain("\tat ");
    }

    @Test
    void namesWhoHoldsATransactionOpen() throws SQLException {
        try (var forgetful = TestInstallation.get().connectAsOwner();
                var statement = forgetful.createStatement();
                var doctor = TestInstallation.get().connectAsOwner()) {
            forgetful.setAutoCommit(false);
            statement.execute("select 'what was begun'");
            assertThat(DoctorCommand.forgotten(doctor, Duration.ZERO).values())
                    .anySatisfy(sentence ->
                            assertThat(sentence).contains("idle in transaction by postgres", "'what was begun'"));
            assertThat(DoctorCommand.forgotten(doctor, Duration.ofHours(1))).isEmpty();
        }
    }
}
