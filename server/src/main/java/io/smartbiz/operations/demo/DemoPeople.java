package io.smartbiz.operations.demo;

import io.smartbiz.identity.BuiltInRole;
import io.smartbiz.identity.Callers;
import io.smartbiz.identity.CreateMember;
import io.smartbiz.identity.MemberPasswords;
import io.smartbiz.identity.RoleGrant;
import io.smartbiz.identity.Roles;
import io.smartbiz.operations.OrganizationSetUp;
import io.smartbiz.organizations.BranchView;
import io.smartbiz.organizations.Branches;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.text.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The branches and members of the demo organisations. */
@Component
class DemoPeople {

    static final String SELLER_PASSWORD = "seller123";
    static final String STAFF_PASSWORD = "staff123";

    /** The institute's branches: name, name in English, code, address, phone. */
    private static final String[][] INSTITUTE = {
        {"شعبه ونک", "Vanak", "VNK", "تهران، میدان ونک، خیابان ملاصدرا، پلاک ۲۴", "+982188770101"},
        {"شعبه تهرانپارس", "Tehranpars", "TPS", "تهران، فلکه دوم تهرانپارس، پلاک ۱۱۰", "+982177700202"},
        {"شعبه کرج", "Karaj", "KRJ", "کرج، گوهردشت، خیابان هشتم", "+982634400303"},
        {"شعبه شیراز", "Shiraz", "SHZ", "شیراز، بلوار چمران، کوچه ۵", "+987136200404"},
        {"شعبه اصفهان", "Isfahan", "ISF", "اصفهان، خیابان چهارباغ بالا، پلاک ۸۸", "+983136600505"},
    };

    private final OrganizationSetUp setUp;
    private final Branches branches;
    private final MemberPasswords passwords;
    private final Roles roles;
    private final Callers callers;

    DemoPeople(OrganizationSetUp setUp, Branches branches, MemberPasswords passwords, Roles roles, Callers callers) {
        this.setUp = setUp;
        this.branches = branches;
        this.passwords = passwords;
        this.roles = roles;
        this.callers = callers;
    }

    /** The shop's three branches; the director sells in the last one. */
    List<DemoShop.Place> ofShop(Caller system) {
        BranchView chilonzor = branches.create(
                system, "Chilonzor filiali", "Chilonzor", "CHL", "Bunyodkor shoh koʻchasi 12", "+998712761201");
        BranchView sergeli =
                branches.create(system, "Sergeli filiali", "Sergeli", "SRG", "Yangi Sergeli 45", "+998712581145");
        BranchView yunusobod = branches.create(
                system, "Yunusobod filiali", "Yunusobod", "YUN", "Amir Temur shoh koʻchasi 107", "+998712210107");
        UUID admin =
                setUp.createAdmin(system, "admin", "admin123", "Sardor Karimov").id();
        UUID dilnoza = seller(system, "dilnoza", "Dilnoza Rahimova", "+998901234501", chilonzor.id());
        UUID jasur = seller(system, "jasur", "Jasur Toʻrayev", "+998901234502", sergeli.id());
        return List.of(
                new DemoShop.Place(chilonzor.id(), callers.of(system.organization(), dilnoza, null)),
                new DemoShop.Place(sergeli.id(), callers.of(system.organization(), jasur, null)),
                new DemoShop.Place(yunusobod.id(), callers.of(system.organization(), admin, null)));
    }

    private UUID seller(Caller system, String username, String fullName, @Nullable String phone, UUID branchId) {
        UUID role = roles.builtIn(system, BuiltInRole.SELLER);
        return Objects.requireNonNull(passwords
                .create(
                        system,
                        new CreateMember(
                                username,
                                SELLER_PASSWORD,
                                fullName,
                                phone,
                                null,
                                Language.UZ,
                                branchId,
                                List.of(new RoleGrant(role, Set.of(branchId))),
                                Set.of(),
                                true,
                                null,
                                null))
                .id());
    }

    /** The institute's five branches with their people. */
    DemoDesk.People ofInstitute(Caller system) {
        List<UUID> places = Arrays.stream(INSTITUTE)
                .map(one -> branches.create(system, one[0], one[1], one[2], one[3], one[4])
                        .id())
                .toList();
        Caller manager = callers.of(
                system.organization(),
                setUp.createAdmin(system, "admin", "admin123", "مریم احمدی").id(),
                null);
        List<Caller> agents = List.of(
                employ(system, "sara", "سارا محمدی", BuiltInRole.AGENT, null, Language.FA),
                employ(system, "amir", "امیر حسینی", BuiltInRole.AGENT, null, Language.FA));
        employ(system, "reza", "رضا کریمی", BuiltInRole.BRANCH_ADMIN, places.getFirst(), Language.FA);
        employ(system, "nasrin", "نسرین رضایی", BuiltInRole.REPORT_MANAGER, null, Language.FA);
        employ(system, "parisa", "پریسا صادقی", BuiltInRole.ACCOUNTANT, null, Language.FA);
        employ(system, "davood", "داوود نوری", BuiltInRole.SELLER, places.get(1), Language.FA);
        List<Caller> teachers = List.of(
                employ(system, "leila", "لیلا موسوی", BuiltInRole.STAFF, places.get(0), Language.FA),
                employ(system, "hamid", "حمید جعفری", BuiltInRole.STAFF, places.get(1), Language.FA),
                employ(system, "negar", "نگار قاسمی", BuiltInRole.STAFF, places.get(2), Language.FA),
                employ(system, "farhad", "فرهاد زارع", BuiltInRole.STAFF, places.get(3), Language.FA),
                employ(system, "john", "John Miller", BuiltInRole.STAFF, places.get(4), Language.EN));
        return new DemoDesk.People(manager, agents, teachers);
    }

    /** @param branchId the member's own branch and scope; null for the whole institute */
    private Caller employ(
            Caller system,
            String username,
            String fullName,
            BuiltInRole role,
            @Nullable UUID branchId,
            Language language) {
        Set<UUID> scope = branchId == null ? Set.of() : Set.of(branchId);
        UUID id = Objects.requireNonNull(passwords
                .create(
                        system,
                        new CreateMember(
                                username,
                                STAFF_PASSWORD,
                                fullName,
                                null,
                                null,
                                language,
                                branchId,
                                List.of(new RoleGrant(roles.builtIn(system, role), scope)),
                                Set.of(),
                                true,
                                null,
                                null))
                .id());
        return callers.of(system.organization(), id, null);
    }
}
