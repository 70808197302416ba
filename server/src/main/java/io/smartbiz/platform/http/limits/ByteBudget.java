package io.smartbiz.platform.http.limits;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Memory that all requests share. An organisation gets half of it and a member half of that; all strangers together get a
 * quarter, so that members keep the rest however many addresses send. The last part of all is for organisations and strangers
 * who have little, and that of an organisation may be for members who have little, so that they find room however much the
 * others take.
 */
final class ByteBudget {

    private final int all;
    private final int kept;
    private final int keptOfOrganization;
    private final int mostOfNewcomer;
    private final int mostOfNewStranger;
    private final Map<Object, Integer> taken = new HashMap<>();
    private int takenOfAll;

    /**
     * @param all bytes
     * @param kept how many of them are for those who have little
     * @param keptOfOrganization how many of an organisation's half are for members who have little
     * @param mostOfNewcomer what an organisation or a member may have to count among those
     * @param mostOfNewStranger what a stranger may have to count among those
     */
    ByteBudget(int all, int kept, int keptOfOrganization, int mostOfNewcomer, int mostOfNewStranger) {
        this.all = all;
        this.kept = kept;
        this.keptOfOrganization = keptOfOrganization;
        this.mostOfNewcomer = mostOfNewcomer;
        this.mostOfNewStranger = mostOfNewStranger;
    }

    /** Takes room for some more; false when there is none. */
    synchronized boolean take(Sender sender, int more) {
        boolean fits = switch (sender) {
            case Sender.Member member -> fits(member, more);
            case Sender.Stranger stranger ->
                taken(stranger) + more <= all / 8 && taken(Sender.Stranger.class) + more <= all / 4;
        };
        int most = sender instanceof Sender.Member ? mostOfNewcomer : mostOfNewStranger;
        int left = all - takenOfAll - more;
        if (!fits || left < (taken(sender.payer()) + more <= most ? 0 : kept)) {
            return false;
        }
        add(sender, more);
        return true;
    }

    private boolean fits(Sender.Member member, int more) {
        int ofMember = taken(member) + more;
        int left = all / 2 - taken(member.organization()) - more;
        return ofMember <= all / 4 && left >= (ofMember <= mostOfNewcomer ? 0 : keptOfOrganization);
    }

    /** Takes room for some more even if there is none. */
    synchronized void overdraw(Sender sender, int more) {
        add(sender, more);
    }

    synchronized void giveBack(Sender sender, int bytes) {
        add(sender, -bytes);
    }

    private int taken(Object holder) {
        return taken.getOrDefault(holder, 0);
    }

    private void add(Sender sender, int more) {
        takenOfAll += more;
        for (Object holder :
                List.of(sender, sender instanceof Sender.Member ? sender.payer() : Sender.Stranger.class)) {
            taken.merge(holder, more, (before, now) -> before + now == 0 ? null : before + now);
        }
    }
}
