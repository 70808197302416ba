package io.smartbiz.operations.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.operations.DatabaseSetup;
import io.smartbiz.operations.commands.CommandHome.Result;
import io.smartbiz.postgres.EmbeddedPostgres;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Commands do their work, or say in one sentence why not. */
class CommandLineTest {

    @TempDir
    private static Path shared;

    private static EmbeddedPostgres postgres;
    private static int databases;

    @TempDir
    private Path folder;

    private CommandHome home;

    @BeforeAll
    static void startPostgres() {
        assertThat(shared.toFile().setExecutable(true, false)).isTrue();
        postgres = EmbeddedPostgres.start(EmbeddedPostgres.Options.fleeting(shared.resolve("postgres")));
    }

    @AfterAll
    static void stopPostgres() {
        postgres.close();
    }

    @BeforeEach
    void goHome() {
        home = new CommandHome(folder);
    }

    /** An empty database of the test's own. */
    private static DatabaseSetup database() throws SQLException {
        var server = new DatabaseSetup(postgres.url(), EmbeddedPostgres.OWNER, postgres.password(), "smartbiz_app");
        String name = "commands_" + ++databases;
        execute(server, "create database " + name);
        String url = postgres.url().replaceFirst("[^/]+$", name);
        return new DatabaseSetup(url, EmbeddedPostgres.OWNER, postgres.password(), "smartbiz_app");
    }

    private static void execute(DatabaseSetup database, String sql) throws SQLException {
        try (Connection owner = database.connectAsOwner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(DatabaseSetup database, String sql) throws SQLException {
        try (Connection owner = database.connectAsOwner();
                var statement = owner.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static List<String> commands() {
        return SmartBiz.commandLine().getSubcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(command -> !command.usageMessage().hidden())
                .map(CommandLine.Model.CommandSpec::name)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void explainsEachCommand(String command) {
        Result help = home.run(command, "--help").succeeds();
        assertThat(help.out()).contains("Usage: smartbiz " + command);
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "migrat, Unmatched argument at index 0: 'migrat', Did you mean: smartbiz migrate",
        "start --nonsense, Unknown option: '--nonsense', Usage: smartbiz start"
    })
    void refusesWhatItDoesNotKnow(String line, String sentence, String advice) {
        Result refusal = home.run(line.split(" "));
        assertThat(refusal.exitCode()).isEqualTo(2);
        assertThat(refusal.error()).startsWith(sentence).contains(advice).doesNotContain("\tat ");
        assertThat(refusal.out()).isEmpty();
    }

    @Test
    void wantsACommand() {
        Result refusal = home.run();
        assertThat(refusal.exitCode()).isEqualTo(2);
        assertThat(refusal.error()).startsWith("Missing required subcommand").contains("Usage:");
    }

    @Test
    void refusesAnArgumentThatIsMissing() {
        Result refusal = home.run("create-organization", "lonely");
        assertThat(refusal.exitCode()).isEqualTo(2);
        assertThat(refusal.error()).startsWith("Missing required parameter: '<name>'");
    }

    @ParameterizedTest
    @CsvSource({
        "PORT, eighty",
        "PORT, 65536",
        "DATABASE_POOL_SIZE, 1",
        "BCRYPT_COST, 3",
        "PROFILE, wild",
        "LOG_FORMAT, xml",
        "TOKEN_KEY, too-short-a-key",
        "TOKEN_KEY_FILE, /nowhere/token-key",
        "DATABASE_URL, mysql://localhost/shop",
        "NONSENSE, 1"
    })
    void namesTheSettingThatIsWrong(String name, String value) {
        home.with(name, value);
        for (String command : new String[] {"start", "migrate", "doctor"}) {
            home.run(command).failsWith("SMARTBIZ_" + name);
        }
        assertThat(home.data().resolve("postgres")).doesNotExist();
    }

    @Test
    void namesTheSettingThatIsMissing() {
        home.with("DATABASE_URL", "postgresql://localhost/shop");
        home.run("migrate").failsWith("SMARTBIZ_DATABASE_USERNAME", "is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"smartbiz: [", "smartbiz: {port: '8080", "port: 8080", "just words"})
    void refusesADamagedYamlFile(String yaml) throws Exception {
        Path file = folder.resolve("config/application.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, yaml);
        home.run("migrate").failsWith(file.toString());
    }

    @Test
    void tellsNothingOfADamagedYamlFileThatMayBeSecret() throws Exception {
        Path file = folder.resolve("config/application.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "smartbiz:\n  database-password: \"a-secret\\word\"\n");
        Result refusal = home.run("migrate").failsWith(file.toString(), "line 2");
        assertThat(refusal.error()).doesNotContain("a-secret");
    }

    @Test
    void refusesADamagedTokenKeyAndSaysHowToResume() throws Exception {
        Path key = home.data().resolve("keys/token-key");
        Files.createDirectories(key.getParent());
        Files.writeString(key, "?");
        home.run("start").failsWith(key.toString(), "damaged", "delete the file");
        assertThat(key).hasContent("?");
    }

    @Test
    void refusesToStartOnAPortThatIsTaken() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            home.with("PORT", Integer.toString(other.getLocalPort()));
            home.run("start").failsWith("Port " + other.getLocalPort(), "SMARTBIZ_PORT");
        }
        assertThat(home.data().resolve("postgres")).doesNotExist();
    }

    @Test
    void refusesASecondServerOnOneDataFolder() throws Exception {
        home.with("PORT", "0");
        Files.createDirectories(home.data());
        try (var first = FileChannel.open(
                        home.data().resolve("server.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = first.lock()) {
            home.run("start").failsWith("Another SmartBiz server", home.data().toString());
        }
        assertThat(home.data().resolve("postgres")).doesNotExist();
    }

    /** A file in its place stops root, too. */
    @Test
    void refusesADataFolderThatCannotBeWritten() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "kept");
        home.with("DATA_DIR", file.resolve("data").toString()).with("PORT", "0");
        for (String command : new String[] {"start", "doctor", "migrate"}) {
            home.run(command).failsWith("SMARTBIZ_DATA_DIR", file.toString());
        }
        home.with("TOKEN_KEY", "a-key-that-is-long-enough-for-256-bits");
        home.run("start").failsWith("SMARTBIZ_DATA_DIR", file.toString());
        home.run("migrate").failsWith(file.toString());
        assertThat(file).hasContent("kept");
    }

    @ParameterizedTest
    @ValueSource(strings = {"migrate", "doctor", "events"})
    void saysThatTheDatabaseCannotBeReached(String command) {
        int nobody = CommandHome.freePort();
        home.on(new DatabaseSetup("jdbc:postgresql://127.0.0.1:" + nobody + "/shop", "owner", "owner-secret", "app"));
        home.run(command).failsWith("127.0.0.1:" + nobody, "cannot be reached");
    }

    /** The start reads the settings long before it needs the database, so it is a process of its own. */
    @Test
    void startsNothingWhenTheDatabaseCannotBeReached() throws Exception {
        int nobody = CommandHome.freePort();
        home.on(new DatabaseSetup("jdbc:postgresql://127.0.0.1:" + nobody + "/shop", "owner", "owner-secret", "app"));
        Process start = home.spawn(CommandHome.freePort());
        String said = new String(start.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(start.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(start.exitValue()).isEqualTo(SmartBiz.FAILED);
        assertThat(said.lines().filter(line -> !line.startsWith("* ")))
                .singleElement()
                .asString()
                .contains("127.0.0.1:" + nobody, "cannot be reached")
                .doesNotContain("owner-secret");
    }

    @Test
    void saysThatThePasswordIsWrong() throws Exception {
        DatabaseSetup right = database();
        home.on(new DatabaseSetup(right.url(), right.owner(), "wrong-secret", right.appUsername()));
        home.run("migrate").failsWith("cannot be reached as postgres", "password authentication failed");
    }

    @Test
    void refusesADatabaseOfANewerVersion() throws Exception {
        DatabaseSetup database = database();
        home.on(database).run("migrate").succeeds();
        execute(
                database,
                "insert into flyway_schema_history values (999, '999', 'future', 'SQL', 'V999__future.sql', 0,"
                        + " 'postgres', now(), 1, true)");
        for (String command : new String[] {"migrate", "doctor", "events"}) {
            home.run(command).failsWith("newer SmartBiz", "schema 999");
        }
    }

    @Test
    void migratesOnce() throws Exception {
        DatabaseSetup database = database();
        home.on(database);
        assertThat(home.run("migrate").succeeds().out()).contains("up to date");
        String applied = "select string_agg(version || installed_on, ',') from flyway_schema_history";
        String before = text(database, applied);
        home.run("migrate").succeeds();
        assertThat(text(database, applied)).isEqualTo(before);
    }

    @Test
    void makesOrganizationsAndRefusesToMakeThemTwice() throws Exception {
        DatabaseSetup database = database();
        home.on(database);
        assertThat(home.run("create-organization", "bazaar", "The Bazaar", "--currency", "EUR", "--language", "en")
                        .succeeds()
                        .out())
                .contains("'bazaar'", "create-admin --organization bazaar");
        home.run("create-organization", "bazaar", "Another").failsWith("'bazaar' already");
        assertThat(text(database, "select string_agg(name || ' ' || currency, ',') from core.organizations"))
                .isEqualTo("The Bazaar EUR");
    }

    @ParameterizedTest
    @CsvSource({
        "The Bazaar;Bazaar, short name",
        "bazaar;Bazaar;--currency;sum, --currency",
        "bazaar;Bazaar;--time-zone;Mars/Olympus, --time-zone",
        "bazaar;Bazaar;--calendar;mayan, --calendar",
        "bazaar;Bazaar;--modules;shop|zoo, --modules"
    })
    void refusesAnOrganizationThatCannotBe(String arguments, String word) {
        String[] given = ("create-organization;" + arguments.replace('|', ',')).split(";");
        home.run(given).failsWith(word);
        assertThat(home.data().resolve("postgres")).doesNotExist();
    }

    @Test
    void makesAdministrators() throws Exception {
        DatabaseSetup database = database();
        home.on(database).with("ADMIN_PASSWORD", CommandHome.PASSWORD);
        // The first one brings the first organisation.
        assertThat(home.run("create-admin", "--organization-name", "Bazaar", "--username", "director")
                        .succeeds()
                        .out())
                .contains("'director'", "'Bazaar'");
        home.run("create-admin", "--username", "director").failsWith("username");
        home.run("create-admin", "--username", "x").failsWith("username");
        home.run("create-admin", "--username", "second", "--organization", "nowhere")
                .failsWith("'nowhere'");
        home.run("create-organization", "other", "Other").succeeds();
        home.run("create-admin", "--username", "second").failsWith("--organization");
        home.run("create-admin", "--username", "second", "--organization", "other")
                .succeeds();
        assertThat(text(database, "select string_agg(username, ',' order by username) from core.members"))
                .isEqualTo("director,second");
    }

    @Test
    void refusesAWeakPasswordBeforeAnythingIsMade() throws Exception {
        DatabaseSetup database = database();
        home.on(database).run("migrate").succeeds();
        for (String weak : new String[] {"abc-xyz", "password1", "headmaster"}) {
            home.with("ADMIN_PASSWORD", weak);
            Result refusal = home.run("create-admin", "--organization-name", "Bazaar", "--username", "headmaster");
            assertThat(refusal.exitCode()).isEqualTo(SmartBiz.FAILED);
            assertThat(refusal.error()).contains("password");
        }
        assertThat(text(database, "select count(*) from core.organizations")).isEqualTo("0");
    }

    @Test
    void saysWhatItWouldAskWhenNobodyIsThere() throws Exception {
        home.on(database());
        home.run("create-admin", "--username", "director").failsWith("SMARTBIZ_ADMIN_PASSWORD");
        home.with("ADMIN_PASSWORD", CommandHome.PASSWORD);
        home.run("create-admin").failsWith("--username");
        home.run("create-admin", "--username", "director").failsWith("--organization-name");
    }

    @Test
    void findsTheBooksInOrderAndSaysWhichBalanceWasChanged() throws Exception {
        DatabaseSetup database = database();
        home.on(database).run("create-organization", "bazaar", "Bazaar").succeeds();
        execute(database, """
                insert into core.branches (organization_id, id, name, code, created_at, updated_at)
                select id, '00000000-0000-7000-8000-000000000001', 'Market', 'M', now(), now() from core.organizations;
                insert into shop.products (organization_id, id, name, category_id, type, sell_price, search_text,
                    created_at, updated_at)
                select organization_id, '00000000-0000-7000-8000-000000000002', 'Carpet', id, 'unit', 100, 'carpet',
                    now(), now()
                from shop.categories limit 1;
                insert into shop.variants (organization_id, id, product_id)
                select organization_id, '00000000-0000-7000-8000-000000000003', id from shop.products;
                insert into shop.stock_balances (organization_id, branch_id, variant_id, product_id, updated_at)
                select organization_id, '00000000-0000-7000-8000-000000000001', id, product_id, now()
                from shop.variants""");
        assertThat(home.run("doctor").succeeds().out()).contains("All is well.").doesNotContain("WRONG");
        execute(database, "update shop.stock_balances set on_hand = 7");
        Result doctor = home.run("doctor");
        assertThat(doctor.exitCode()).isEqualTo(SmartBiz.FAILED);
        assertThat(doctor.out())
                .contains(
                        "WRONG  bazaar: Stock balances",
                        "variant 00000000-0000-7000-8000-000000000003: the balance is 7.000",
                        "Something is wrong");
        assertThat(text(database, "select on_hand::int from shop.stock_balances"))
                .isEqualTo("7");
    }

    @Test
    void listsAndResendsWhatCouldNotBeDelivered() throws Exception {
        DatabaseSetup database = database();
        home.on(database).run("create-organization", "bazaar", "Bazaar").succeeds();
        assertThat(home.run("events").succeeds().out()).isEmpty();
        execute(database, """
                insert into core.events (organization_id, id, type, payload, happened_at)
                select id, '00000000-0000-7000-8000-000000000001', 'sale.recorded', '{}', now() from core.organizations;
                insert into core.failed_deliveries (organization_id, event_id, listener, attempts, error, failed_at)
                select organization_id, id, 'nobody', 10, 'It did not answer', now() from core.events""");
        assertThat(home.run("events").succeeds().out()).contains("sale.recorded", "It did not answer");
        assertThat(text(database, "select count(*) from core.failed_deliveries"))
                .isEqualTo("1");
        assertThat(home.run("events", "--resend").succeeds().out()).contains("1 deliveries are sent again");
        assertThat(text(database, "select count(*) from core.failed_deliveries"))
                .isEqualTo("0");
    }

    @Test
    void movesFilesToWhereTheyShallLieAndSaysWhatIsMissing() throws Exception {
        home.on(database()).run("create-organization", "bazaar", "Bazaar").succeeds();
        assertThat(home.run("files", "move", "--to", "folder").succeeds().out()).contains("0 files are moved");
        home.run("files", "move", "--to", "s3").failsWith("SMARTBIZ_S3_BUCKET");
        assertThat(home.run("files").exitCode()).isEqualTo(2);
    }
}
