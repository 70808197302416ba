package io.smartbiz.operations.demo;

import io.smartbiz.operations.DatabaseSetup;
import io.smartbiz.operations.OrganizationSetUp;
import io.smartbiz.organizations.NewOrganization;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.CurrentOrganization;
import io.smartbiz.platform.settings.SettingsReader;
import io.smartbiz.platform.text.Language;
import io.smartbiz.platform.time.SmartBizClock;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Demo organisations, created by the application's own operations from a fixed seed. Everything is recorded at the time at
 * which it would have happened in the last three months, until now.
 */
@Component
public class DemoData {

    private static final int DAYS = 90;
    private static final String SHOP = "gilam";
    private static final String DEFAULT_ORGANIZATION = "DEFAULT_ORGANIZATION";

    private final OrganizationSetUp setUp;
    private final DemoPeople people;
    private final DemoShop shop;
    private final DemoDiscounts discounts;
    private final DemoDeskSetUp deskSetUp;
    private final DemoDesk desk;
    private final Clock clock;

    DemoData(
            OrganizationSetUp setUp,
            DemoPeople people,
            DemoShop shop,
            DemoDiscounts discounts,
            DemoDeskSetUp deskSetUp,
            DemoDesk desk,
            Clock clock) {
        this.setUp = setUp;
        this.people = people;
        this.shop = shop;
        this.discounts = discounts;
        this.deskSetUp = deskSetUp;
        this.desk = desk;
        this.clock = clock;
    }

    /** The accounts of the demo organisations, for the last lines of the start. */
    public static List<String> accounts() {
        return List.of(
                "Demo accounts of the carpet shop '" + SHOP + "':",
                "    admin / admin123       the director: everything in every branch",
                "    dilnoza / " + DemoPeople.SELLER_PASSWORD + "    seller in Chilonzor",
                "    jasur / " + DemoPeople.SELLER_PASSWORD + "      seller in Sergeli",
                "Demo accounts of the language institute 'iranmehr':",
                "    admin / admin123       the centre: everything in every branch",
                "    sara / " + DemoPeople.STAFF_PASSWORD + "        works the tickets of all branches",
                "    reza / " + DemoPeople.STAFF_PASSWORD + "        administrator of the branch Vanak",
                "    nasrin / " + DemoPeople.STAFF_PASSWORD + "      reads reports",
                "    leila / " + DemoPeople.STAFF_PASSWORD + "       teacher in Vanak, opens tickets");
    }

    /** The settings of a server with demo data. A sign-in that names no organisation means the shop, unless another is set. */
    public static SettingsReader settings(SettingsReader given) {
        SettingsReader demo = given.with("PROFILE", "demo");
        return given.find(DEFAULT_ORGANIZATION) == null ? demo.with(DEFAULT_ORGANIZATION, SHOP) : demo;
    }

    /** Creates all of it; takes some seconds. */
    public void create(DatabaseSetup database, Consumer<String> progress) {
        progress.accept("Creating demo data: a carpet shop with three branches and " + DAYS + " days of sales");
        createShop(database);
        progress.accept("Creating demo data: a language institute with five branches and its tickets");
        createInstitute(database);
    }

    private void createShop(DatabaseSetup database) {
        var organization = NewOrganization.named(SHOP, "Gilam Savdo");
        LocalDate firstDay = firstDay(organization);
        Instant opening = at(organization, firstDay, LocalTime.of(8, 0));
        Caller system = SmartBizClock.at(opening, () -> setUp.create(database, organization));
        CurrentOrganization.run(system.organizationId(), () -> {
            List<DemoShop.Place> places = SmartBizClock.at(opening, () -> people.ofShop(system));
            shop.fill(places, firstDay);
            discounts.create(places.getLast().seller(), firstDay.plusDays(DAYS));
        });
    }

    private void createInstitute(DatabaseSetup database) {
        var organization = new NewOrganization(
                "iranmehr",
                "موسسه زبان ایران‌مهر",
                Set.of("desk"),
                Language.FA,
                ZoneId.of("Asia/Tehran"),
                "IRR",
                DayOfWeek.SATURDAY,
                "solar_hijri");
        LocalDate firstDay = firstDay(organization);
        Instant opening = at(organization, firstDay, LocalTime.of(7, 30));
        Caller system = SmartBizClock.at(opening, () -> setUp.create(database, organization));
        CurrentOrganization.run(system.organizationId(), () -> {
            DemoDesk.People employed = SmartBizClock.at(opening, () -> {
                DemoDesk.People all = people.ofInstitute(system);
                deskSetUp.open(all.manager(), firstDay);
                deskSetUp.equip(all);
                return all;
            });
            desk.live(employed, firstDay);
        });
    }

    private LocalDate firstDay(NewOrganization organization) {
        return LocalDate.ofInstant(clock.instant(), organization.timeZone()).minusDays(DAYS);
    }

    private static Instant at(NewOrganization organization, LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(organization.timeZone()).toInstant();
    }
}
