package io.smartbiz.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "versions",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description =
                "Measures this version against another checkout of SmartBiz. Both have the same data and get the same requests; they take turns.")
class VersionsCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "CHECKOUT", description = "The folder of the other version.")
    private Path checkout = Path.of("");

    @Option(names = "--seconds", description = "How long each version runs in a round.")
    private int seconds = 2;

    @Option(names = "--warm-up", description = "How many seconds each version works before it is measured.")
    private int warmUp = 30;

    @Option(names = "--rounds", description = "How often the versions take turns; medians are compared.")
    private int rounds = 21;

    @Option(names = "--clients", description = "Connections at once.")
    private int clients = 8;

    @Option(names = "--products", description = "Products of the organisation.")
    private int products = 10_000;

    @Option(names = "--tickets", description = "Tickets of the organisation.")
    private int tickets = 10_000;

    @Option(names = "--parts", split = ",", description = "What is measured: ${COMPLETION-CANDIDATES}.")
    private Set<Part> parts = EnumSet.allOf(Part.class);

    @Option(names = "--folder", description = "Where data and logs of the run are kept.")
    private Path folder =
            Path.of("bench/target/versions-" + ProcessHandle.current().pid());

    /** What can be measured by itself. */
    enum Part {
        LISTS,
        SALES,
        QUEUE,
        TICKETS
    }

    /** One version at work. */
    private record Side(Server server, DataSet organization, Samples samples) {}

    @FunctionalInterface
    private interface RequestsOfSide {
        Load.Requests of(Side side);
    }

    @Override
    public Integer call() {
        var report = new Report();
        Path home = Path.of(System.getProperty("smartbiz.home", ".")).toAbsolutePath();
        var now = new Server(home, home.resolve(folder).resolve("now"));
        var before = new Server(checkout.toAbsolutePath(), home.resolve(folder).resolve("before"));
        try {
            measure(report, filled(now), filled(before));
        } finally {
            now.stop();
            before.stop();
        }
        report.finish(home.resolve("bench/results/versions.json"));
        return 0;
    }

    private Side filled(Server server) {
        server.start();
        DataSet organization = DataSet.create(server, "small");
        organization.fillCatalogue(server, products, DataSet.BRANCHES);
        TicketSet.fill(server, organization, tickets);
        return new Side(server, organization, new Samples(organization.signIn(server)));
    }

    private void measure(Report report, Side now, Side before) {
        parts.stream().sorted().forEach(part -> {
            switch (part) {
                case LISTS ->
                    compare(report, "product lists", now, before, 200, side -> {
                        byte[] list = side.samples().list(side.server(), side.organization());
                        return () -> list;
                    });
                case SALES -> compare(report, "sales", now, before, 201, side -> side.samples()::sale);
                case QUEUE ->
                    compare(report, "the queue's first page", now, before, 200, side -> {
                        byte[] queue = side.samples().queue();
                        return () -> queue;
                    });
                case TICKETS -> compare(report, "tickets opened", now, before, 201, side -> side.samples()::ticket);
            }
        });
    }

    private void compare(Report report, String what, Side now, Side before, int status, RequestsOfSide requests) {
        Load.Requests ofNow = requests.of(now);
        Load.Requests ofBefore = requests.of(before);
        run(before, warmUp, status, ofBefore);
        run(now, warmUp, status, ofNow);
        var measured = new Figures();
        var reference = new Figures();
        for (int round = 0; round < rounds; round++) {
            // The second version in a round would always be slowed by the database writing what the first one changed.
            if (round % 2 == 0) {
                reference.add(run(before, seconds, status, ofBefore));
                measured.add(run(now, seconds, status, ofNow));
            } else {
                measured.add(run(now, seconds, status, ofNow));
                reference.add(run(before, seconds, status, ofBefore));
            }
        }
        report.atLeast(what, measured.perSecond(), reference.perSecond(), "/s", 0.97);
        report.atMost(what + ", the server's work", measured.ofServer(), reference.ofServer(), "ms", 1.05);
        report.atMost(what + ", the database's work", measured.ofDatabase(), reference.ofDatabase(), "ms", 1.05);
    }

    /** What the rounds of a version gave. */
    private static final class Figures {

        private final List<Turn> turns = new ArrayList<>();

        void add(Turn turn) {
            turns.add(turn);
        }

        double perSecond() {
            return median(Turn::perSecond);
        }

        double ofServer() {
            return median(Turn::ofServer);
        }

        double ofDatabase() {
            return median(Turn::ofDatabase);
        }

        private double median(ToDoubleFunction<Turn> figure) {
            return SpeedCommand.median(turns.stream().mapToDouble(figure).toArray());
        }
    }

    /**
     * One turn of a version. Other work on the machine disturbs the processor time of a request less than the number of
     * requests.
     *
     * @param perSecond requests a second
     * @param ofServer milliseconds of processor time that the server used for one request
     * @param ofDatabase the same of its database
     */
    private record Turn(double perSecond, double ofServer, double ofDatabase) {}

    private Turn run(Side side, int time, int status, Load.Requests requests) {
        Duration server = side.server().processorTime();
        Duration database = side.server().databaseProcessorTime();
        Load.Result result = Load.run(side.server().port(), clients, Duration.ofSeconds(time), status, _ -> requests);
        if (result.refused() > 0) {
            throw new IllegalStateException(result.refused() + " requests were refused");
        }
        double milliseconds = 1e6 * result.good();
        return new Turn(
                result.perSecond(),
                side.server().processorTime().minus(server).toNanos() / milliseconds,
                side.server().databaseProcessorTime().minus(database).toNanos() / milliseconds);
    }
}
