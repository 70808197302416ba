package io.smartbiz.operations.commands;

import io.smartbiz.operations.Application;
import io.smartbiz.operations.Installation;
import io.smartbiz.operations.OperatorException;
import io.smartbiz.operations.OrganizationSetUp;
import io.smartbiz.organizations.NewOrganization;
import io.smartbiz.platform.access.Caller;
import java.io.Console;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "create-admin",
        mixinStandardHelpOptions = true,
        description = "Creates an administrator, and the first organisation if there is none.",
        footer = "Asks for what is missing. SMARTBIZ_ADMIN_PASSWORD can hold the password.")
class CreateAdminCommand implements Callable<Integer> {

    @Option(names = "--organization", description = "The organisation's short name; needed only if there are several.")
    private @Nullable String organization;

    @Option(names = "--organization-name", description = "The name of the first organisation.")
    private @Nullable String organizationName;

    @Option(names = "--username", description = "The name for signing in.")
    private @Nullable String username;

    @Option(names = "--full-name", description = "The person's name.")
    private @Nullable String fullName;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        var reader = CommandSettings.reader();
        var settings = reader.read();
        String name = ask(username != null ? username : reader.find("ADMIN_USERNAME"), "Username", "--username");
        String password = askPassword(reader.find("ADMIN_PASSWORD"));
        try (var installation = Installation.forCommand(settings);
                var context = Application.forCommand(settings, installation)) {
            var setUp = context.getBean(OrganizationSetUp.class);
            setUp.checkAdmin(name, password);
            Caller system = setUp.isEmpty() ? createFirst(setUp, installation) : setUp.find(organization);
            setUp.createAdmin(system, name, password, fullName == null ? name : fullName);
            spec.commandLine()
                    .getOut()
                    .println("The administrator '" + name + "' of '"
                            + system.organization().name() + "' can sign in now.");
        }
        return 0;
    }

    private Caller createFirst(OrganizationSetUp setUp, Installation installation) {
        String called = ask(organizationName, "Name of the organisation", "--organization-name");
        return setUp.create(
                installation.setup(), NewOrganization.named(organization == null ? "main" : organization, called));
    }

    private static String ask(@Nullable String given, String question, String option) {
        if (given != null) {
            return given;
        }
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new OperatorException("There is no terminal to ask at: add " + option + ".");
        }
        return console.readLine("%s: ", question).strip();
    }

    private static String askPassword(@Nullable String given) {
        if (given != null) {
            return given;
        }
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new OperatorException("There is no terminal to ask at: set SMARTBIZ_ADMIN_PASSWORD.");
        }
        return new String(console.readPassword("Password (at least 8 characters): "));
    }
}
