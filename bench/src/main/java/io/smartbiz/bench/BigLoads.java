package io.smartbiz.bench;

/** How much slower requests are in an organisation that has a hundred times as much. */
final class BigLoads {

    private final Report report;
    private final Server server;
    private final int many;

    BigLoads(Report report, Server server, int many) {
        this.report = report;
        this.server = server;
        this.many = many;
    }

    /** Lists, reports and tickets in an organisation with little and in one with a hundred times as much. */
    void everything() {
        System.out.println("  filling an organisation with " + many + " products and sales");
        DataSet few = filled("few", SpeedCommand.LITTLE);
        DataSet big = filled("big", many);
        Comparison comparison = compared(few, big);
        comparison.lists();
        comparison.analytics();
        comparison.tickets("the administrator");
        new Comparison(
                        report,
                        server,
                        few,
                        big,
                        few.signIn(server, TicketSet.AGENT),
                        big.signIn(server, TicketSet.AGENT))
                .tickets("one branch of " + TicketSet.BRANCHES);
    }

    /** As {@link #everything}, for money: as many products in both, but a hundred times as many sales, debts and commissions. */
    void money() {
        System.out.println("  filling an organisation with " + many + " sales and debts");
        DataSet few = withMoney("less-money", SpeedCommand.LITTLE);
        DataSet big = withMoney("more-money", many);
        compared(few, big).money();
    }

    private Comparison compared(DataSet few, DataSet big) {
        server.stop();
        server.start();
        few.awaitSums(server);
        big.awaitSums(server);
        return new Comparison(report, server, few, big, few.signIn(server), big.signIn(server));
    }

    private DataSet filled(String name, int rows) {
        DataSet organization = DataSet.create(server, name);
        organization.fillCatalogue(server, rows, 1);
        organization.fillSales(server, rows);
        TicketSet.fill(server, organization, rows);
        return organization;
    }

    private DataSet withMoney(String name, int rows) {
        DataSet organization = DataSet.create(server, name);
        organization.fillCatalogue(server, SpeedCommand.LITTLE, 1);
        organization.fillSales(server, rows);
        MoneySet.fill(server, organization, rows);
        return organization;
    }
}
