package io.smartbiz.operations.commands;

import io.smartbiz.operations.Installation;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "migrate",
        mixinStandardHelpOptions = true,
        description = "Brings the database up to date without starting the server. The start does the same.")
class MigrateCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (var installation = Installation.forCommand(CommandSettings.read())) {
            installation.get();
        }
        spec.commandLine().getOut().println("The database is up to date.");
        return 0;
    }
}
