package io.smartbiz.operations.commands;

import io.smartbiz.operations.Application;
import io.smartbiz.operations.Installation;
import io.smartbiz.operations.OperatorException;
import io.smartbiz.operations.OrganizationSetUp;
import io.smartbiz.organizations.NewOrganization;
import io.smartbiz.platform.text.Language;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "create-organization",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Creates an organisation. Create its first administrator with create-admin.")
class CreateOrganizationCommand implements Callable<Integer> {

    private static final Set<String> MODULES = Set.of("shop", "desk");

    @Parameters(index = "0", description = "Its short name in addresses and at sign-in: a-z, 0-9 and -.")
    private String slug = "";

    @Parameters(index = "1", description = "Its name.")
    private String name = "";

    @Option(names = "--modules", split = ",", description = "The modules that it uses: ${DEFAULT-VALUE}.")
    private Set<String> modules = new TreeSet<>(MODULES);

    @Option(names = "--language", description = "en, fa, uz or ru.")
    private Language language = Language.UZ;

    @Option(names = "--time-zone", description = "A name such as Asia/Tashkent.")
    private String timeZone = "Asia/Tashkent";

    @Option(names = "--currency", description = "Three letters, such as UZS. It cannot be changed later.")
    private String currency = "UZS";

    @Option(names = "--week-start", description = "The first day of the week, such as monday.")
    private DayOfWeek weekStart = DayOfWeek.MONDAY;

    @Option(names = "--calendar", description = "gregorian or solar_hijri.")
    private String calendar = "gregorian";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        check();
        var settings = CommandSettings.read();
        try (var installation = Installation.forCommand(settings);
                var context = Application.forCommand(settings, installation)) {
            context.getBean(OrganizationSetUp.class)
                    .create(
                            installation.setup(),
                            new NewOrganization(
                                    slug, name, modules, language, ZoneId.of(timeZone), currency, weekStart, calendar));
        }
        spec.commandLine()
                .getOut()
                .println("The organisation '" + slug + "' was created. Create its first administrator with:"
                        + System.lineSeparator() + "    ./smartbiz create-admin --organization " + slug);
        return 0;
    }

    private void check() {
        if (!slug.matches("[a-z0-9][a-z0-9-]{0,62}")) {
            throw new OperatorException("The short name must consist of a-z, 0-9 and -, but is '" + slug + "'.");
        }
        if (!MODULES.containsAll(modules) || modules.isEmpty()) {
            throw new OperatorException("--modules must be shop, desk or both.");
        }
        if (!currency.matches("[A-Z]{3}")) {
            throw new OperatorException("--currency must be three capital letters, such as UZS.");
        }
        if (!Set.of("gregorian", "solar_hijri").contains(calendar)) {
            throw new OperatorException("--calendar must be gregorian or solar_hijri.");
        }
        try {
            ZoneId.of(timeZone);
        } catch (DateTimeException e) {
            throw new OperatorException("--time-zone must be a name such as Asia/Tashkent.");
        }
    }
}
