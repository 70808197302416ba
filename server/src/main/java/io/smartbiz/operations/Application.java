package io.smartbiz.operations;

import io.smartbiz.SmartBizApplication;
import io.smartbiz.platform.data.DatabaseAccess;
import io.smartbiz.platform.settings.Settings;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.ResolvableType;

/** Builds the application's beans around settings and a database. */
public final class Application {

    private Application() {}

    /** The application as a server on its port. */
    public static SpringApplication server(Settings settings, Supplier<DatabaseAccess> database) {
        return application(settings, database, WebApplicationType.SERVLET);
    }

    /** The application's operations without a server, for commands. */
    static ConfigurableApplicationContext forCommand(Settings settings, Supplier<DatabaseAccess> database) {
        return application(settings, database, WebApplicationType.NONE).run();
    }

    private static SpringApplication application(
            Settings settings, Supplier<DatabaseAccess> database, WebApplicationType type) {
        var application = new SpringApplication(SmartBizApplication.class);
        application.setWebApplicationType(type);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        // The command stops the application in its own order: requests first, then the database.
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(Map.of("server.port", settings.port(), "server.address", address(settings)));
        application.addInitializers(context -> {
            if (context instanceof GenericApplicationContext beans) {
                beans.registerBean(Settings.class, () -> settings);
                var supplier = new RootBeanDefinition();
                supplier.setTargetType(ResolvableType.forClassWithGenerics(Supplier.class, DatabaseAccess.class));
                supplier.setInstanceSupplier(() -> database);
                beans.registerBeanDefinition("database", supplier);
            }
        });
        return application;
    }

    private static String address(Settings settings) {
        return settings.address().isEmpty() ? "0.0.0.0" : settings.address();
    }
}
