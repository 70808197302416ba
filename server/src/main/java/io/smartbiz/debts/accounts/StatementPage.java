package io.smartbiz.debts.accounts;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.http.PrintedPage;
import io.smartbiz.platform.text.Texts;
import java.math.BigDecimal;
import java.util.Objects;

/** A customer's statement as a page to print, in the caller's language. */
final class StatementPage {

    private final PrintedPage page;

    private StatementPage(PrintedPage page) {
        this.page = page;
    }

    static PrintedPage of(Caller caller, StatementView statement) {
        String name = statement.customerName();
        String title = Texts.in(caller.language(), "statement.title") + " – " + name;
        PrintedPage page = PrintedPage.of(caller.language(), title);
        page.add("<h1>")
                .say(title)
                .add("</h1><p>")
                .say(caller.organization().name())
                .add("<br><bdi dir=ltr>")
                .say(Objects.requireNonNullElse(statement.customerPhone(), ""))
                .add("</bdi><br>")
                .say(page.day(statement.startDate()) + " – " + page.day(statement.endDate()))
                .add("</p>");
        new StatementPage(page).table(statement, caller.organization().currency());
        return page;
    }

    private void table(StatementView statement, String currency) {
        page.add("<table><thead><tr>");
        for (String head : new String[] {"statement.date", "statement.what", "statement.branch", "statement.note"}) {
            page.add("<th>").say(page.text(head)).add("</th>");
        }
        page.add("<th class=n>").say(page.sums("statement.amount", currency)).add("</th><th class=n>");
        page.say(page.text("statement.balance")).add("</th></tr></thead><tbody>");
        sum("statement.opening", statement.openingBalance());
        statement.lines().forEach(this::line);
        page.add("</tbody><tfoot>");
        sum("statement.closing", statement.closingBalance());
        page.add("</tfoot></table>");
    }

    private void line(StatementView.Line line) {
        String number = line.saleNumber() == null ? "" : " " + line.saleNumber();
        page.add("<tr><td>").say(page.day(line.date())).add("</td><td>");
        page.say(page.text(kind(line)) + number).add("</td><td>");
        page.say(line.branchName()).add("</td><td>");
        page.say(Objects.requireNonNullElse(line.note(), "")).add("</td><td class=n>");
        page.amount(line.amount()).add("</td><td class=n>");
        page.amount(line.balance()).add("</td></tr>");
    }

    private static String kind(StatementView.Line line) {
        boolean isReversal =
                line.kind() != StatementView.Kind.DEBT && line.amount().signum() > 0;
        if (isReversal) {
            return "statement.reversal";
        }
        return switch (line.kind()) {
            case DEBT -> "statement.debt";
            case PAYMENT -> "statement.payment";
            case RETURN -> "statement.return";
            case WRITE_OFF -> "statement.write_off";
        };
    }

    private void sum(String key, BigDecimal balance) {
        page.add("<tr><td colspan=5>").say(page.text(key)).add("</td><td class=n>");
        page.amount(balance).add("</td></tr>");
    }
}
