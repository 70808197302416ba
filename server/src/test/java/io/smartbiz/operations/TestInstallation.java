package io.smartbiz.operations;

import io.smartbiz.operations.demo.DemoData;
import io.smartbiz.organizations.NewOrganization;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.settings.Settings;
import io.smartbiz.platform.settings.SettingsReader;
import io.smartbiz.postgres.EmbeddedPostgres;
import io.smartbiz.testing.TestBeans;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The real server on a real PostgreSQL, started once for the whole run. Each test class works in an organisation of its
 * own, so that tests neither see nor order one another.
 */
public final class TestInstallation {

    /** Each process of tests has a folder of its own. */
    public static final Path LOGS =
            Path.of(System.getProperty("smartbiz.test.logs", "target/logs")).toAbsolutePath();

    private static final AtomicInteger ORGANIZATIONS = new AtomicInteger();
    private static final TestInstallation INSTANCE = new TestInstallation();

    private final Path folder;
    private final DatabaseSetup database;
    private final ConfigurableApplicationContext context;
    private final int port;

    private TestInstallation() {
        try {
            folder = Files.createTempDirectory("smartbiz-test");
            var postgres = EmbeddedPostgres.start(EmbeddedPostgres.Options.fleeting(folder.resolve("postgres")));
            database = new DatabaseSetup(postgres.url(), EmbeddedPostgres.OWNER, postgres.password(), "smartbiz_app");
            database.prepare();
            leaveJobsToTests();
            Settings settings = settings(folder, Map.of());
            SpringApplication application = Application.server(settings, database::prepare);
            application.addPrimarySources(List.of(TestBeans.class));
            context = application.run();
            port = port(context);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                context.close();
                postgres.close();
            }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Tests run jobs themselves: one that comes by on its own, such as the closing of what is long solved, would change
     * the figures that a test has just read.
     */
    private void leaveJobsToTests() {
        try (var connection = database.connectAsOwner();
                var statement = connection.createStatement()) {
            statement.execute("create rule no_jobs as on insert to system.scheduled_tasks"
                    + " where new.task_name like 'job.%' do instead nothing");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Settings for tests: no limits, cheap passwords, everything below {@code folder}. */
    public static Settings settings(Path folder, Map<String, String> more) {
        return reader(folder, more).read();
    }

    private static SettingsReader reader(Path folder, Map<String, String> more) {
        var environment = new java.util.HashMap<>(Map.of(
                "SMARTBIZ_PORT", "0",
                "SMARTBIZ_ADDRESS", "127.0.0.1",
                "SMARTBIZ_DATA_DIR", folder.toString(),
                "SMARTBIZ_LOG_DIR", LOGS.toString(),
                "SMARTBIZ_RATE_LIMIT_PER_MINUTE", "0",
                "SMARTBIZ_LOGIN_LIMIT_PER_MINUTE", "0",
                "SMARTBIZ_BCRYPT_COST", "4",
                "SMARTBIZ_DATABASE_POOL_SIZE", "12",
                "SMARTBIZ_METRICS_TOKEN", "metrics-token"));
        environment.putAll(more);
        return SettingsReader.of(environment, folder);
    }

    public static TestInstallation get() {
        return INSTANCE;
    }

    public int port() {
        return port;
    }

    /** A second node on the same database, with other settings. Close it. */
    public ConfigurableApplicationContext startNode(Map<String, String> more) {
        return Application.server(settings(folder, more), database::access).run();
    }

    public static int port(ConfigurableApplicationContext node) {
        return ((ServletWebServerApplicationContext) node).getWebServer().getPort();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    /** The database with its owner's rights, to look behind the application. */
    public java.sql.Connection connectAsOwner() {
        return database.connectAsOwner();
    }

    /** A node with the organisation {@code gilam}, as {@code start --demo} makes it. Close it. */
    ConfigurableApplicationContext startDemo() {
        Settings settings = DemoData.settings(reader(folder, Map.of())).read();
        ConfigurableApplicationContext node =
                Application.server(settings, database::access).run();
        node.getBean(DemoData.class).create(database, _ -> {});
        return node;
    }

    public String ownerPassword() {
        return database.password();
    }

    /** A new organisation with an administrator {@code admin} / {@code open-sesame}. */
    public Caller createOrganization() {
        var setUp = context.getBean(OrganizationSetUp.class);
        String slug = "test-" + ORGANIZATIONS.incrementAndGet();
        Caller system = setUp.create(database, NewOrganization.named(slug, "Test " + slug));
        setUp.createAdmin(system, "admin", "open-sesame", "Test Admin");
        return system;
    }
}
