package io.smartbiz.operations;

import io.smartbiz.SmartBizApplication;
import io.smartbiz.platform.data.DatabaseAccess;
import io.smartbiz.platform.settings.Settings;
import io.smartbiz.platform.settings.SettingsReader;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.beans.factory.aot.BeanRegistrationAotProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.ResolvableType;

/** Builds the application from settings and a database. */
public final class Application {

    /** Excludes beans that are made at each start from what the build prepares. */
    private static final String GIVEN_AT_START = BeanRegistrationAotProcessor.IGNORE_REGISTRATION_ATTRIBUTE;

    private static final String AOT = "spring.aot.enabled";

    private Application() {}

    /** Run by the build, which prepares the application's beans for quick starts. Never serves. */
    public static void main(String[] arguments) {
        Settings settings = SettingsReader.of(
                        Map.of(
                                "SMARTBIZ_TOKEN_KEY",
                                "only-needed-to-prepare-the-beans!",
                                "SMARTBIZ_LOG_DIR",
                                "target/logs"),
                        Path.of("."))
                .read();
        server(settings, () -> {
                    throw new IllegalStateException("There is no database while the beans are prepared");
                })
                .run();
    }

    /**
     * Makes this process start from the beans that the build prepared, if there are any: in a packaged server, not in tests.
     * Commands without a server cannot use them.
     */
    public static void useWhatTheBuildPrepared() {
        String prepared = "/" + Application.class.getName().replace('.', '/') + "__ApplicationContextInitializer.class";
        if (Application.class.getResource(prepared) != null && System.getProperty(AOT) == null) {
            System.setProperty(AOT, "true");
        }
    }

    /** The application as a server on its port. */
    public static SpringApplication server(Settings settings, Supplier<DatabaseAccess> database) {
        return application(settings, database, WebApplicationType.SERVLET);
    }

    /** The application's operations without a server, for commands. */
    public static ConfigurableApplicationContext forCommand(Settings settings, Supplier<DatabaseAccess> database) {
        return application(settings, database, WebApplicationType.NONE).run();
    }

    private static SpringApplication application(
            Settings settings, Supplier<DatabaseAccess> database, WebApplicationType type) {
        var application = new SpringApplication(SmartBizApplication.class);
        application.setMainApplicationClass(Application.class);
        application.setWebApplicationType(type);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        // The command itself stops the application: first requests, then the database.
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(Map.of(
                "server.port",
                settings.port(),
                "server.address",
                address(settings),
                "smartbiz.log-folder",
                settings.logDirectory().toString()));
        if (settings.jsonLogs()) {
            application.setAdditionalProfiles("json-logs");
        }
        application.addInitializers(context -> {
            if (context instanceof GenericApplicationContext beans) {
                beans.registerBean(
                        Settings.class, () -> settings, definition -> definition.setAttribute(GIVEN_AT_START, true));
                var supplier = new RootBeanDefinition();
                supplier.setTargetType(ResolvableType.forClassWithGenerics(Supplier.class, DatabaseAccess.class));
                supplier.setInstanceSupplier(() -> database);
                supplier.setAttribute(GIVEN_AT_START, true);
                beans.registerBeanDefinition("database", supplier);
            }
        });
        return application;
    }

    private static String address(Settings settings) {
        return settings.address().isEmpty() ? "0.0.0.0" : settings.address();
    }
}
