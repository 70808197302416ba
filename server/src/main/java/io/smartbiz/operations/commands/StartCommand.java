package io.smartbiz.operations.commands;

import io.smartbiz.operations.Application;
import io.smartbiz.operations.Installation;
import io.smartbiz.operations.OperatorException;
import io.smartbiz.operations.OrganizationSetUp;
import io.smartbiz.operations.demo.DemoData;
import io.smartbiz.operations.health.Carriers;
import io.smartbiz.operations.health.Watchdog;
import io.smartbiz.platform.settings.ServerSettings;
import io.smartbiz.platform.settings.ServerSettings.Profile;
import io.smartbiz.platform.settings.Settings;
import io.smartbiz.platform.settings.SettingsException;
import io.smartbiz.platform.settings.SettingsReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description = "Starts the server. Stop it with Ctrl-C.",
        footer = "Settings come from SMARTBIZ_... variables or .env; see .env.example.")
class StartCommand implements Callable<Integer> {

    @Option(names = "--demo", description = "Fill an empty installation with demo data.")
    private boolean demo;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        long begin = System.nanoTime();
        SettingsReader reader = CommandSettings.reader();
        if (demo) {
            reader = DemoData.settings(reader);
        }
        Settings settings = reader.read();
        refuseDemoInProduction(settings);
        requireFreePort(settings.server());
        progress(settings.database().own() == null ? "Starting the database" : "Connecting to the database");
        Installation installation = Installation.forServer(settings);
        ConfigurableApplicationContext context;
        try {
            progress("Starting the server");
            Application.useWhatTheBuildPrepared();
            context = Application.server(settings, installation).run();
        } catch (Throwable e) {
            installation.close();
            throw e;
        }
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(context, installation, stopped), "stop"));
        fill(context, installation, reader);
        announce(settings, context, begin);
        Carriers.watch();
        Watchdog.watch(
                settings.server().address().isEmpty()
                        ? InetAddress.getLoopbackAddress()
                        : InetAddress.getByName(settings.server().address()),
                port(settings, context));
        stopped.await();
        return 0;
    }

    private void stop(ConfigurableApplicationContext context, Installation installation, CountDownLatch stopped) {
        progress("Stopping: requests in progress are finished first");
        try {
            context.close();
        } finally {
            installation.close();
            progress("Stopped");
            stopped.countDown();
        }
    }

    private void refuseDemoInProduction(Settings settings) {
        if (demo && CommandSettings.reader().read().server().profile() == Profile.PRODUCTION) {
            throw new SettingsException("SMARTBIZ_PROFILE is production, which does not allow demo data.");
        }
        if (settings.server().profile() == Profile.PRODUCTION
                && settings.signIn().bcryptCost() < 10) {
            throw new SettingsException("SMARTBIZ_BCRYPT_COST must be at least 10 in production.");
        }
    }

    /** Checked before anything is started; the server itself checks much later. */
    private static void requireFreePort(ServerSettings settings) {
        if (settings.port() == 0) {
            return;
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(
                    settings.address().isEmpty()
                            ? new InetSocketAddress(settings.port())
                            : new InetSocketAddress(InetAddress.getByName(settings.address()), settings.port()));
        } catch (IOException e) {
            throw new OperatorException("Port " + settings.port() + " cannot be used (" + e.getMessage()
                    + "). Stop the program that uses it, or set SMARTBIZ_PORT to another one.");
        }
    }

    private void fill(ConfigurableApplicationContext context, Installation installation, SettingsReader reader) {
        var setUp = context.getBean(OrganizationSetUp.class);
        if (demo) {
            if (setUp.isEmpty()) {
                context.getBean(DemoData.class).create(installation.setup(), this::progress);
            }
            return;
        }
        String username = reader.find("ADMIN_USERNAME");
        String password = reader.find("ADMIN_PASSWORD");
        if (setUp.isEmpty() && username != null && password != null) {
            progress("Creating the first organisation and its administrator");
            setUp.createFirst(installation.setup(), reader.find("ORGANIZATION_NAME"), username, password);
        }
    }

    private void announce(Settings settings, ConfigurableApplicationContext context, long begin) {
        String address = "http://localhost:" + port(settings, context);
        double seconds = (System.nanoTime() - begin) / 1e9;
        progress("Ready after " + String.format(Locale.ROOT, "%.1f", seconds) + " s");
        print("");
        print("  SmartBiz       " + address);
        print("  API documents  " + address + "/docs");
        if (context.getBean(OrganizationSetUp.class).isEmpty()) {
            print("");
            print("  Nobody can sign in yet. Create the first administrator with:");
            print("      ./smartbiz create-admin");
        } else if (demo) {
            print("");
            DemoData.accounts().forEach(account -> print("  " + account));
        }
        print("");
    }

    private static int port(Settings settings, ConfigurableApplicationContext context) {
        return context instanceof ServletWebServerApplicationContext web && web.getWebServer() != null
                ? web.getWebServer().getPort()
                : settings.server().port();
    }

    private void progress(String step) {
        print("* " + step);
    }

    private void print(@Nullable String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
