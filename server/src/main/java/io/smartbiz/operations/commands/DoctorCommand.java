package io.smartbiz.operations.commands;

import io.smartbiz.operations.Application;
import io.smartbiz.operations.Installation;
import io.smartbiz.organizations.Organizations;
import io.smartbiz.platform.access.CurrentOrganization;
import io.smartbiz.platform.data.DatabaseAccess;
import io.smartbiz.platform.data.Sql;
import io.smartbiz.platform.jobs.Proof;
import io.smartbiz.platform.settings.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Checks the installation and says how to fix what is wrong, also while a server is running.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:all is well", "1:something is wrong"})
class DoctorCommand implements Callable<Integer> {

    private static final long LEAST_FREE_BYTES = 1L << 30;
    private static final Duration MOST_CLOCK_DIFFERENCE = Duration.ofSeconds(5);

    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(1);
    private static final Sql FORGOTTEN = Sql.of("""
            select pid as number, format('%s: %s by %s (%s) from %s, open for %s s: %s', pid, state, usename,
                coalesce(nullif(application_name, ''), 'unnamed'), coalesce(host(client_addr), 'this machine'),
                extract(epoch from clock_timestamp() - xact_start)::bigint,
                left(regexp_replace(query, '\\s+', ' ', 'g'), 80)) as sentence
            from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'
                and xact_start < clock_timestamp() - :seconds * interval '1 second'
            order by xact_start""");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private boolean healthy = true;

    @Override
    public Integer call() {
        Settings settings = CommandSettings.read();
        good("The settings are valid.");
        checkFolder(settings.server().dataDirectory());
        try (var installation = Installation.forCommand(settings)) {
            checkDatabase(installation);
            checkTransactions(installation);
            try (var context = Application.forCommand(settings, installation)) {
                checkDefaultOrganization(context, settings.signIn().defaultOrganization());
                checkBooks(context);
            }
        }
        out().println(healthy ? "All is well." : "Something is wrong; see above.");
        return healthy ? 0 : SmartBiz.FAILED;
    }

    private void checkFolder(Path folder) {
        try {
            Files.createDirectories(folder);
            Path probe = Files.createTempFile(folder, "doctor", null);
            Files.delete(probe);
            good("The data folder " + folder + " can be written.");
            long free = Files.getFileStore(folder).getUsableSpace();
            check(
                    free >= LEAST_FREE_BYTES,
                    "There are " + free / (1 << 20) + " MB free on its disk.",
                    "Free at least 1 GB, or move SMARTBIZ_DATA_DIR to another disk.");
        } catch (IOException e) {
            bad(
                    "The data folder " + folder + " cannot be written: " + e,
                    "Correct its permissions, or set SMARTBIZ_DATA_DIR.");
        }
    }

    private void checkDatabase(Installation installation) {
        DatabaseAccess access = installation.get();
        good("The database answers and is up to date.");
        try (Connection connection = DriverManager.getConnection(access.url(), access.username(), access.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select now() as clock, r.rolsuper or r.rolbypassrls as unlimited,
                            similarity('پروژکتور', 'پروژکتر') > 0.4 as knows_persian,
                            version() as server, (select count(*) from core.branches) as seen_branches
                        from pg_roles r where r.rolname = current_user""")) {
            row.next();
            Duration difference = Duration.between(
                            row.getObject("clock", OffsetDateTime.class).toInstant(), Instant.now())
                    .abs();
            check(
                    difference.compareTo(MOST_CLOCK_DIFFERENCE) < 0,
                    "The clocks of this machine and of the database differ by " + difference.toMillis() + " ms.",
                    "Synchronise both clocks with NTP.");
            check(
                    !row.getBoolean("unlimited"),
                    "The application's role cannot bypass row-level security.",
                    "Revoke SUPERUSER and BYPASSRLS from the role " + access.username() + ".");
            check(
                    row.getLong("seen_branches") == 0,
                    "Without an organisation the application sees no rows.",
                    "The role " + access.username() + " must not own tables.");
            check(
                    row.getBoolean("knows_persian"),
                    "The database recognises Persian letters.",
                    "Create the database with LC_CTYPE C.UTF-8 or another UTF-8 locale; otherwise searches do not tolerate"
                            + " typing errors in Persian.");
            good(row.getString("server").split(" on ", 2)[0] + " is the database server.");
        } catch (SQLException e) {
            bad("The database cannot be queried: " + e.getMessage(), "Look at its log.");
        }
    }

    /** Each role sees its own transactions only, unless it is a superuser. */
    private void checkTransactions(Installation installation) {
        var found = new TreeMap<Integer, String>();
        DatabaseAccess access = installation.get();
        try (Connection owner = installation.setup().connectAsOwner();
                Connection application =
                        DriverManager.getConnection(access.url(), access.username(), access.password())) {
            found.putAll(forgotten(owner, FORGOTTEN_AFTER));
            found.putAll(forgotten(application, FORGOTTEN_AFTER));
        } catch (SQLException e) {
            bad("The transactions of the database cannot be listed: " + e.getMessage(), "Look at its log.");
            return;
        }
        check(
                found.isEmpty(),
                found.isEmpty()
                        ? "No transaction was forgotten."
                        : found.size() + " transactions are forgotten or long:",
                "They hold locks and keep PostgreSQL from cleaning up. End one with: select pg_terminate_backend(<number>);");
        found.values().forEach(sentence -> out().println("      " + sentence));
    }

    /** The transactions that have been open for so long, by the numbers of their processes, each in a sentence. */
    static Map<Integer, String> forgotten(Connection connection, Duration after) throws SQLException {
        var found = new TreeMap<Integer, String>();
        try (var statement = FORGOTTEN.with("seconds", after.toSeconds()).prepare(connection);
                var row = statement.executeQuery()) {
            while (row.next()) {
                found.put(row.getInt("number"), row.getString("sentence"));
            }
        }
        return found;
    }

    /** Without it, sign-ins that name no organisation are refused where there are several. */
    private void checkDefaultOrganization(ConfigurableApplicationContext context, @Nullable String slug) {
        if (slug != null) {
            boolean exists = context.getBean(Organizations.class).find(slug, null) != null;
            check(
                    exists,
                    exists
                            ? "The default organisation " + slug + " exists."
                            : "There is no organisation " + slug + ", which SMARTBIZ_DEFAULT_ORGANIZATION names.",
                    "Correct the setting or remove it, or create the organisation with ./smartbiz create-organization.");
        }
    }

    private void checkBooks(ConfigurableApplicationContext context) {
        var organizations = context.getBean(Organizations.class);
        var proofs = context.getBeanProvider(Proof.class).orderedStream().toList();
        for (UUID organization : organizations.ids()) {
            String slug = organizations.profile(organization).slug();
            CurrentOrganization.run(
                    organization,
                    () -> proofs.forEach(proof -> {
                        var wrong = proof.contradictions(organization);
                        check(
                                wrong.isEmpty(),
                                slug + ": " + proof.claim(),
                                "Report this to the developers of SmartBiz; nothing was changed.");
                        wrong.forEach(sentence -> out().println("      " + sentence));
                    }));
        }
    }

    private void check(boolean holds, String what, String remedy) {
        if (holds) {
            good(what);
        } else {
            bad(what, remedy);
        }
    }

    private void good(String what) {
        out().println("  ok     " + what);
    }

    private void bad(String what, String remedy) {
        healthy = false;
        out().println("  WRONG  " + what);
        out().println("         " + remedy);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
