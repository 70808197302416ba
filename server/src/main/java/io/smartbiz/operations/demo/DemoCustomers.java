package io.smartbiz.operations.demo;

import io.smartbiz.customers.Customers;
import io.smartbiz.customers.EditCustomer;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.text.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The regular customers of the demo carpet shop. */
@Component
class DemoCustomers {

    private record Regular(
            String name,
            String phone,
            @Nullable String notes,
            @Nullable Integer millions,
            Language speaks) {}

    private static final List<Regular> REGULARS = List.of(
            new Regular("Shahnoza Karimova", "+998901234501", "Har juma kuni toʻlaydi", 20, Language.UZ),
            new Regular("Bahodir Toʻxtayev", "+998935557812", null, 15, Language.UZ),
            new Regular("Nilufar Rashidova", "+998977012233", "Mehmonxona uchun oladi", 60, Language.UZ),
            new Regular("Анвар Саидов", "+998901119045", "Звонить после обеда", 10, Language.RU),
            new Regular("Gulnora Aliyeva", "+998946604418", null, null, Language.UZ),
            new Regular("Olim Qodirov", "+998881357924", "Toʻy uchun joynamoz", 12, Language.UZ),
            new Regular("Светлана Ким", "+998909876540", null, 25, Language.RU),
            new Regular("Jamshid Ergashev", "+998951002030", "Bozordagi doʻkon", 40, Language.UZ),
            new Regular("Malika Yoʻldosheva", "+998936781190", null, 8, Language.UZ),
            new Regular("Rustam Abdullayev", "+998974445566", "Naqd oladi, qarzga berilmasin", 0, Language.UZ),
            new Regular("Zulfiya Nazarova", "+998907654321", null, null, Language.UZ),
            new Regular("Sherzod Mirzayev", "+998998123456", "Masjid hovlisi", 30, Language.UZ));

    private final Customers customers;

    DemoCustomers(Customers customers) {
        this.customers = customers;
    }

    /** Adds them all. @return their ids */
    List<UUID> create(Caller director) {
        return REGULARS.stream()
                .map(one -> customers.create(director, command(one)).id())
                .toList();
    }

    private static EditCustomer command(Regular one) {
        BigDecimal limit = one.millions() == null ? null : BigDecimal.valueOf(one.millions() * 1_000_000L);
        return new EditCustomer(one.name(), one.phone(), one.notes(), limit, one.speaks(), true, null);
    }
}
