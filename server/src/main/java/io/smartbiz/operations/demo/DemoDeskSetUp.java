package io.smartbiz.operations.demo;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.text.Language;
import io.smartbiz.tickets.levels.EditCalendar;
import io.smartbiz.tickets.levels.EditCalendar.Holiday;
import io.smartbiz.tickets.levels.EditCalendar.OpenHours;
import io.smartbiz.tickets.levels.EditCalendar.Week;
import io.smartbiz.tickets.levels.EditServiceLevel;
import io.smartbiz.tickets.levels.ServiceLevels;
import io.smartbiz.tickets.settings.CannedReplies;
import io.smartbiz.tickets.settings.EditCannedReply;
import io.smartbiz.tickets.settings.EditTeam;
import io.smartbiz.tickets.settings.Teams;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The demo desk as on its first day: its hours, its promises, its team and its canned replies. */
@Component
class DemoDeskSetUp {

    private final ServiceLevels levels;
    private final Teams teams;
    private final CannedReplies replies;

    DemoDeskSetUp(ServiceLevels levels, Teams teams, CannedReplies replies) {
        this.levels = levels;
        this.teams = teams;
        this.replies = replies;
    }

    /** Sets the hours and what the desk promises. */
    void open(Caller manager, LocalDate firstDay) {
        List<OpenHours> day = List.of(new OpenHours("08:00", "12:30"), new OpenHours("13:30", "19:00"));
        List<OpenHours> morning = List.of(new OpenHours("08:00", "13:00"));
        levels.createCalendar(
                manager,
                new EditCalendar(
                        "تقویم کاری موسسه",
                        new Week(day, day, day, morning, List.of(), day, day),
                        List.of(
                                new Holiday(firstDay.plusDays(17), "تعطیل رسمی"),
                                new Holiday(firstDay.plusDays(52), "تعطیل رسمی")),
                        null,
                        true,
                        null));
        promise(manager, "فوری", EditServiceLevel.Priority.URGENT, 30, 4 * 60);
        promise(manager, "مهم", EditServiceLevel.Priority.HIGH, 60, 10 * 60);
        promise(manager, "عادی", EditServiceLevel.Priority.MEDIUM, 4 * 60, 20 * 60);
        promise(manager, "کم‌اهمیت", EditServiceLevel.Priority.LOW, 10 * 60, 50 * 60);
    }

    private void promise(Caller manager, String name, EditServiceLevel.Priority priority, int first, int resolution) {
        levels.createLevel(manager, new EditServiceLevel(name, priority, null, first, resolution, 80, null));
    }

    /** Adds the team and the canned replies. */
    void equip(DemoDesk.People people) {
        Caller manager = people.manager();
        teams.create(
                manager,
                new EditTeam(
                        "پشتیبانی فنی",
                        "شبکه، تجهیزات کلاس و سامانهٔ آموزش",
                        Set.copyOf(people.agents().stream()
                                .map(Caller::requireMember)
                                .toList()),
                        null,
                        null));
        reply(
                manager,
                "بررسی می‌کنیم",
                "سلام {{requester}}،\n\nدرخواست شما با شمارهٔ {{number}} دریافت شد و در حال بررسی است.",
                Language.FA);
        reply(
                manager,
                "راه‌اندازی مجدد",
                "لطفاً دستگاه را خاموش کنید، یک دقیقه صبر کنید و دوباره روشن کنید. اگر درست نشد همین‌جا بنویسید.",
                Language.FA);
        reply(
                manager,
                "We are on it",
                "Hello {{requester}},\n\nwe have your request {{number}} and are looking into it.",
                Language.EN);
    }

    private void reply(Caller manager, String name, String body, Language language) {
        replies.create(manager, new EditCannedReply(name, body, language, null, null));
    }
}
