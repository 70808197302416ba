package io.smartbiz.operations.commands;

import io.smartbiz.operations.OperatorException;
import io.smartbiz.platform.errors.DatabaseFailures;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.settings.SettingsException;
import io.smartbiz.platform.text.Language;
import io.smartbiz.platform.text.Message;
import io.smartbiz.platform.text.Texts;
import io.smartbiz.postgres.EmbeddedPostgresException;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command line: {@code smartbiz start}, {@code smartbiz doctor} and so on. */
@Command(
        name = "smartbiz",
        description = "Runs a business with branches.",
        mixinStandardHelpOptions = true,
        versionProvider = SmartBiz.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            StartCommand.class,
            CreateOrganizationCommand.class,
            CreateAdminCommand.class,
            MigrateCommand.class,
            DoctorCommand.class,
            EventsCommand.class,
            FilesCommand.class,
            RehearseCommand.class,
            CommandLine.HelpCommand.class
        })
public final class SmartBiz {

    /** The exit code of a command that failed with a sentence about why. */
    static final int FAILED = 1;

    /** The version that was built. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = SmartBiz.class.getPackage().getImplementationVersion();
            return new String[] {"SmartBiz " + (version == null ? "(development)" : version)};
        }
    }

    public static void main(String[] arguments) {
        int exit = commandLine().execute(arguments);
        // Threads of libraries may still run; they must not keep a finished command alive.
        System.exit(exit);
    }

    static CommandLine commandLine() {
        return new CommandLine(new SmartBiz())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((error, commandLine, _) -> explain(error, commandLine.getErr()));
    }

    private static int explain(Throwable error, PrintWriter out) {
        String sentence = sentence(error);
        if (sentence == null) {
            out.println("SmartBiz stopped because of an unexpected error:");
            error.printStackTrace(out);
        } else {
            out.println(sentence);
        }
        out.flush();
        return FAILED;
    }

    /** The sentence that says what is wrong; null for an unexpected error. */
    static @Nullable String sentence(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case OperatorException _, SettingsException _, EmbeddedPostgresException _ -> {
                    return cause.getMessage();
                }
                case Failure refusal -> {
                    return sentence(refusal);
                }
                case IOException full
                when String.valueOf(full.getMessage()).contains("No space left") -> {
                    return "The disk is full: " + full.getMessage() + ". Free some space and start again.";
                }
                default -> {
                    // A cause further down may be known.
                }
            }
        }
        Failure refusal = DatabaseFailures.refusal(error);
        return refusal == null ? null : sentence(refusal);
    }

    private static String sentence(Failure refusal) {
        var text = new StringBuilder(Texts.in(Language.EN, refusal.text()));
        if (refusal.details().get("fields") instanceof Map<?, ?> fields) {
            fields.forEach((field, message) -> text.append(' ')
                    .append(field)
                    .append(": ")
                    .append(message instanceof Message key ? Texts.in(Language.EN, key) : message)
                    .append('.'));
        }
        return text.toString();
    }
}
