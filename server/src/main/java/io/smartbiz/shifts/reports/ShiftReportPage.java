package io.smartbiz.shifts.reports;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.http.PrintedPage;
import io.smartbiz.platform.text.Texts;
import io.smartbiz.shifts.ShiftCashView;
import io.smartbiz.shifts.ShiftMoney;
import io.smartbiz.shifts.ShiftView;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The report of a shift as a page to print, in the caller's language. */
final class ShiftReportPage {

    private final PrintedPage page;
    private final ZoneId zone;

    private ShiftReportPage(PrintedPage page, ZoneId zone) {
        this.page = page;
        this.zone = zone;
    }

    static PrintedPage of(Caller caller, ShiftReportView report) {
        ShiftView shift = report.shift();
        String number = PrintedPage.number(caller.language(), shift.number());
        String title = Texts.in(caller.language(), "shift_report.title") + " " + number + " – "
                + shift.place().tillName();
        PrintedPage page = PrintedPage.of(caller.language(), title);
        page.add("<h1>").say(title).add("</h1><p>").say(caller.organization().name());
        page.add("<br>").say(shift.place().branchName()).add("</p>");
        var written = new ShiftReportPage(page, caller.organization().timeZone());
        written.times(shift);
        if (report.figures() != null) {
            written.figures(shift, report.figures(), caller.organization().currency());
        }
        written.cash(report);
        return page;
    }

    private void times(ShiftView shift) {
        ShiftView.Closing closing = shift.closing();
        page.add("<table><tbody>");
        who("shift_report.opened", shift.openedAt(), shift.openedByName());
        if (closing.closedAt() != null) {
            who("shift_report.closed", closing.closedAt(), closing.closedByName());
        }
        if (closing.note() != null) {
            page.add("<tr><td>").say(page.text("shift_report.note")).add("</td><td>");
            page.say(closing.note()).add("</td></tr>");
        }
        page.add("</tbody></table>");
    }

    private void who(String key, Instant at, @Nullable String name) {
        page.add("<tr><td>").say(page.text(key)).add("</td><td><bdi>").say(page.time(at, zone));
        page.add("</bdi> ").say(name == null ? "" : name).add("</td></tr>");
    }

    private void figures(ShiftView shift, ShiftReportView.Figures figures, String currency) {
        page.add("<h2>").say(page.sums("shift_report.moved", currency)).add("</h2><table><tbody>");
        row("shift_report.sales", figures.saleCount(), figures.saleAmount());
        if (figures.lateSaleCount() > 0) {
            row("shift_report.late_sales", figures.lateSaleCount(), null);
        }
        row("shift_report.credit", null, figures.creditAmount());
        for (ShiftReportView.Line line : figures.lines()) {
            String name = page.text(kind(line.kind())) + ": " + page.text(type(line.paymentType()));
            named(name, page.count(line.count()), line.amount());
        }
        page.add("</tbody></table>");
        drawer(shift, figures.expectedCash());
    }

    private static String kind(ShiftMoney.Kind kind) {
        return switch (kind) {
            case SALE -> "shift_report.sale";
            case RECEIPT -> "shift_report.sales";
            case LATE_RECEIPT -> "shift_report.late_sales";
            case DEBT_PAYMENT -> "shift_report.debt_payment";
            case DEBT_REVERSAL -> "shift_report.debt_reversal";
            case REFUND -> "shift_report.refund";
            case CASH_IN -> "shift_report.cash_in";
            case CASH_OUT -> "shift_report.cash_out";
        };
    }

    private static String type(ShiftMoney.Type type) {
        return switch (type) {
            case CASH -> "payment_type.cash";
            case CARD -> "payment_type.card";
            case TRANSFER -> "payment_type.transfer";
            case EXCHANGE -> "payment_type.exchange";
            case CREDIT -> "shift_report.credit";
        };
    }

    private void drawer(ShiftView shift, BigDecimal expected) {
        ShiftView.Closing closing = shift.closing();
        page.add("<h2>").say(page.text("shift_report.drawer")).add("</h2><table><tbody>");
        row("shift_report.float", null, shift.openingFloat());
        row("shift_report.expected", null, expected);
        row("shift_report.counted", null, closing.countedCash());
        row("shift_report.difference", null, closing.difference());
        for (ShiftView.Count count : closing.counted()) {
            String type = page.text(type(count.type())) + ": ";
            named(type + page.text("shift_report.expected"), "", count.expected());
            named(type + page.text("shift_report.counted"), "", count.counted());
            named(type + page.text("shift_report.difference"), "", count.difference());
        }
        page.add("</tbody></table>");
    }

    private void cash(ShiftReportView report) {
        if (report.cash().isEmpty()) {
            return;
        }
        page.add("<h2>").say(page.text("shift_report.cash")).add("</h2><table><tbody>");
        for (ShiftCashView cash : report.cash()) {
            page.add("<tr><td><bdi>").say(page.time(cash.recordedAt(), zone)).add("</bdi></td><td>");
            page.say(cash.recordedByName()).add("</td><td>");
            page.say(cash.reason()).add("</td><td class=n>");
            boolean isOut = cash.type() == ShiftCashView.Type.CASH_OUT;
            page.amount(isOut ? cash.amount().negate() : cash.amount()).add("</td></tr>");
        }
        page.add("</tbody></table>");
    }

    private void row(String key, @Nullable Integer count, @Nullable BigDecimal amount) {
        named(page.text(key), count == null ? "" : page.count(count), amount);
    }

    /** Nothing for a figure that there is not yet. */
    private void named(String name, String count, @Nullable BigDecimal amount) {
        page.add("<tr><td>").say(name).add("</td><td class=n>").say(count).add("</td><td class=n>");
        if (amount != null) {
            page.amount(amount);
        }
        page.add("</td></tr>");
    }
}
