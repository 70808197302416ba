package io.smartbiz.operations;

import io.smartbiz.SmartBizApplication;
import io.smartbiz.platform.data.DatabaseAccess;
import io.smartbiz.platform.settings.DatabaseSettings;
import io.smartbiz.platform.settings.FileSettings;
import io.smartbiz.platform.settings.LogSettings;
import io.smartbiz.platform.settings.ServerSettings;
import io.smartbiz.platform.settings.Settings;
import io.smartbiz.platform.settings.SettingsReader;
import io.smartbiz.platform.settings.SignInSettings;
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
                settings.server().port(),
                "server.address",
                address(settings),
                // Spring Boot would believe forwarded headers of any private address in a cloud. SmartBiz reads them
                // itself.
                "server.forward-headers-strategy",
                "none",
                "smartbiz.log-folder",
                settings.logs().directory().toString()));
        if (settings.logs().json()) {
            application.setAdditionalProfiles("json-logs");
        }
        application.addInitializers(context -> {
            if (context instanceof GenericApplicationContext beans) {
                giveSettings(beans, settings);
                giveDatabase(beans, database);
            }
        });
        return application;
    }

    /** Each area is a bean of its own, so that a module knows only the settings that it needs. */
    private static void giveSettings(GenericApplicationContext beans, Settings settings) {
        give(beans, ServerSettings.class, settings.server());
        give(beans, DatabaseSettings.class, settings.database());
        give(beans, SignInSettings.class, settings.signIn());
        give(beans, FileSettings.class, settings.files());
        give(beans, LogSettings.class, settings.logs());
    }

    private static <T> void give(GenericApplicationContext beans, Class<T> type, T area) {
        beans.registerBean(type, () -> area, definition -> definition.setAttribute(GIVEN_AT_START, true));
    }

    private static void giveDatabase(GenericApplicationContext beans, Supplier<DatabaseAccess> database) {
        var supplier = new RootBeanDefinition();
        supplier.setTargetType(ResolvableType.forClassWithGenerics(Supplier.class, DatabaseAccess.class));
        supplier.setInstanceSupplier(() -> database);
        supplier.setAttribute(GIVEN_AT_START, true);
        beans.registerBeanDefinition("database", supplier);
    }

    private static String address(Settings settings) {
        String address = settings.server().address();
        return address.isEmpty() ? "0.0.0.0" : address;
    }
}
