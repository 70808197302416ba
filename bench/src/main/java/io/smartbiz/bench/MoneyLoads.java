package io.smartbiz.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sales on credit, payments of debts, and sales with all that may hang on one: promotion, commission and shift. Each against
 * pgbench sending the same statements.
 */
final class MoneyLoads {

    private static final int PRODUCTS = 10_000;
    private static final int DEBTS = 10_000;
    private static final int CUSTOMERS = DEBTS / 10;
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    private final SpeedCommand speed;
    private final Report report;
    private final Server server;
    private final DataSet organization;
    private final Samples samples;
    private String known;

    MoneyLoads(SpeedCommand speed, Report report, Server server) {
        this.speed = speed;
        this.report = report;
        this.server = server;
        this.organization = DataSet.create(server, "money");
        organization.fillCatalogue(server, PRODUCTS, DataSet.BRANCHES);
        MoneySet.fill(server, organization, DEBTS);
        String token = organization.signIn(server);
        // Its rights are read once; no request that is measured does so.
        SpeedCommand.once(server, HttpConnection.request("GET", "/api/auth/me", token, null, null));
        this.samples = new Samples(token);
        this.known =
                organization.id() + " " + Samples.idOf(server, organization, "core.members", "username", "director");
    }

    void measure() {
        compare("sales on credit", "insert into shop.debts", 0.55, samples.onCredit(1, 1, 1), this::onCredit);
        compare(
                "payments of debts",
                "insert into shop.debt_payments",
                0.60,
                samples.payment(1),
                () -> samples.payment(1 + ThreadLocalRandom.current().nextInt(DEBTS)));
        know(samples.promotion());
        know(samples.commissionRate());
        know(samples.openShift(know(samples.till())));
        compare(
                "sales with promotion, commission and shift",
                "insert into shop.sales",
                0.60,
                samples.cheaper(1),
                () -> samples.cheaper(1 + 20L * ThreadLocalRandom.current().nextInt(1_000)));
    }

    private byte[] onCredit() {
        var random = ThreadLocalRandom.current();
        return samples.onCredit(
                1 + random.nextInt(DataSet.BRANCHES), 1 + 20L * random.nextInt(1_000), 1 + random.nextInt(CUSTOMERS));
    }

    private void compare(String what, String mark, double goal, byte[] sample, Supplier<byte[]> next) {
        List<Statements.Statement> statements = Statements.of(server, mark, () -> SpeedCommand.once(server, sample));
        var fresh = new LinkedHashMap<String, String>();
        var variables = new ArrayList<>(SpeedCommand.VARIABLES);
        if (!what.contains("credit")) {
            // The shift is open in the first branch.
            variables.set(2, "\\set b 1");
        }
        variables.add("\\set c random(1, " + CUSTOMERS + ")");
        variables.add("\\set d random(1, " + DEBTS + ")");
        Path script = speed.script(
                mark.replaceAll("\\W+", "-") + ".sql", statements, literal -> vary(literal, fresh), variables);
        speed.compare(report, server, what, script, goal, 201, _ -> next::get);
    }

    private String vary(String literal, Map<String, String> fresh) {
        if (literal.equals("'" + MoneySet.customer(1) + "'")) {
            return "('00000000-0006-7000-8000-' || lpad(:c::text, 12, '0'))::uuid";
        }
        if (literal.equals("'" + MoneySet.debt(1) + "'")) {
            return "('00000000-0007-7000-8000-' || lpad(:d::text, 12, '0'))::uuid";
        }
        return SpeedCommand.vary(literal, known, fresh);
    }

    /** Creates something whose id stays the same in all transactions. @return the id */
    private String know(byte[] request) {
        try (var http = new HttpConnection(server.port(), true)) {
            int status = http.send(request);
            Matcher id = ID.matcher(http.body());
            if (status != 201 || !id.find()) {
                throw new IllegalStateException("Answered with " + status + " " + http.body());
            }
            known += " " + id.group(1);
            return id.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
