package io.smartbiz.commissions.payouts;

import io.smartbiz.commissions.Kind;
import io.smartbiz.commissions.earned.CommissionView;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.http.PrintedPage;
import io.smartbiz.platform.text.Texts;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A payment of commissions as a page to print and sign, in the caller's language. */
final class PayoutPage {

    private final PrintedPage page;

    private PayoutPage(PrintedPage page) {
        this.page = page;
    }

    /** @param entries what is paid, perhaps not all of it: the rest is summed */
    static PrintedPage of(Caller caller, PayoutView payout, List<CommissionView> entries) {
        String title = Texts.in(caller.language(), "payout.title") + " "
                + PrintedPage.number(caller.language(), payout.number());
        PrintedPage page = PrintedPage.of(caller.language(), title);
        page.add("<h1>").say(title).add("</h1><p>").say(caller.organization().name());
        page.add("<br>").say(payout.sellerName()).add("<br>");
        page.say(page.day(payout.startDate()) + " – " + page.day(payout.endDate()))
                .add("</p>");
        var written = new PayoutPage(page);
        written.table(payout, entries, caller.organization().currency());
        written.signatures(payout);
        return page;
    }

    private void table(PayoutView payout, List<CommissionView> entries, String currency) {
        page.add("<table><thead><tr>");
        for (String head : new String[] {"payout.date", "payout.what", "payout.sale"}) {
            page.add("<th>").say(page.text(head)).add("</th>");
        }
        page.add("<th class=n>").say(page.sums("payout.amount", currency));
        page.add("</th></tr></thead><tbody>");
        BigDecimal others = payout.amount();
        for (CommissionView entry : entries) {
            others = others.subtract(entry.commissionAmount());
            page.add("<tr><td>").say(page.day(entry.earnedOn())).add("</td><td>");
            page.say(page.text(kind(entry.kind()))).add("</td><td><bdi>");
            page.say(entry.saleNumber()).add("</bdi></td><td class=n>");
            page.amount(entry.commissionAmount()).add("</td></tr>");
        }
        if (entries.size() < payout.count()) {
            sum("payout.others", others);
        }
        page.add("</tbody><tfoot>");
        sum("payout.total", payout.amount());
        page.add("</tfoot></table>");
    }

    private static String kind(Kind kind) {
        return switch (kind) {
            case SALE -> "payout.kind.sale";
            case PAYMENT -> "payout.kind.payment";
            case REVERSAL -> "payout.kind.reversal";
            case RETURN -> "payout.kind.return";
        };
    }

    private void sum(String key, BigDecimal amount) {
        page.add("<tr><td colspan=3>").say(page.text(key)).add("</td><td class=n>");
        page.amount(amount).add("</td></tr>");
    }

    private void signatures(PayoutView payout) {
        page.add("<table><tbody>");
        row("payout.paid_on", page.day(payout.paidOn()));
        row("payout.paid_by", payout.paidByName());
        row("payout.note", payout.note());
        row("payout.received", "");
        page.add("</tbody></table>");
    }

    private void row(String key, @Nullable String text) {
        if (text != null) {
            page.add("<tr><td>").say(page.text(key)).add("</td><td>").say(text).add("</td></tr>");
        }
    }
}
