#include "civic/term_sentences.hpp"

namespace wijkspraak::sentences {

namespace {

Text with_ground(Text sentence, const std::optional<Article>& ground)
{
    if (not ground) return t("{zin}.", std::move(sentence));
    return t("{zin} ({artikel}).", std::move(sentence), to_text(*ground));
}

Text year_text(std::chrono::year year)
{
    return as_is(std::to_string(int{year}));
}

} // namespace

Text length(const Term& term)
{
    return with_ground(t("De termijn is {lengte}", to_text(term)), term.ground);
}

Text start(const Term& term, Date event)
{
    if (term.direction == Direction::backwards) {
        return with_ground(
            term.start == Start::same_day
                ? t("Wij tellen terug vanaf {datum}; die dag telt zelf mee", with_weekday(event))
                : t("Wij tellen terug vanaf {datum}; die dag telt zelf niet mee",
                    with_weekday(event)),
            term.start_ground
        );
    }
    return with_ground(
        term.start == Start::same_day
            ? t("De eerste dag is {datum}; die dag telt zelf mee", with_weekday(event))
            : t("De eerste dag is {eerste}, de dag na {datum}",
                with_weekday(event + std::chrono::days{1}),
                with_weekday(event)),
        term.start_ground
    );
}

Text counted_to(Date raw_last_day)
{
    return t("Zo geteld is de laatste dag {datum}.", with_weekday(raw_last_day));
}

Text suspended(const Suspension& suspension, std::chrono::days days)
{
    return t(
        "De termijn stond stil van {van} tot en met {tot}: {dagen} ({artikel}).",
        to_text(suspension.first_day),
        to_text(suspension.last_day),
        t("{n} dag", "{n} dagen", days.count()),
        to_text(suspension.ground)
    );
}

Text suspended_too_late(const Suspension& suspension)
{
    return t(
        "Toen de aanvrager om een aanvulling werd gevraagd, was de termijn al voorbij. Daarom "
        "stond "
        "hij niet stil ({artikel}).",
        to_text(suspension.ground)
    );
}

Text counted_on_to(Date raw_last_day)
{
    return t("Met die dagen erbij is de laatste dag {datum}.", with_weekday(raw_last_day));
}

Text two_ordinary_days(Date last_day)
{
    return t(
        "In een termijn van drie dagen of meer zitten ten minste twee dagen die geen zaterdag, "
        "zondag of feestdag zijn. Daarom wordt de laatste dag {datum} ({artikel}).",
        with_weekday(last_day),
        to_text(awt::art_2)
    );
}

Text backwards_stays()
{
    return t(
        "Wie terugtelt, schuift niet op: de laatste dag mag in een weekend of op een feestdag "
        "vallen ({artikel}).",
        to_text(awt::art_1_2)
    );
}

Text too_long_to_move(const Term& term)
{
    const auto how_long = [&]() -> Text {
        switch (term.unit) {
        case Unit::days: return t("langer dan 90 dagen");
        case Unit::weeks: return t("langer dan 12 weken");
        case Unit::months: return t("langer dan 3 maanden");
        case Unit::years: return t("een jaar of langer");
        }
        return {};
    };
    return t(
        "De termijn is {lengte}. Zo'n lange termijn mag in een weekend of op een feestdag eindigen "
        "({artikel}).",
        how_long(),
        to_text(awt::art_4)
    );
}

Text terms_act_set_aside(TermsAct why)
{
    switch (why) {
    case TermsAct::applies: return {};
    case TermsAct::opted_out:
        return t(
            "De regeling zegt dat deze termijn in een weekend of op een feestdag mag eindigen. Een "
            "gemeente mag dat zo regelen ({artikel}).",
            to_text(gemeentewet::art_145)
        );
    case TermsAct::publication:
        return t(
            "De termijn gaat over het bekendmaken of ingaan van regels. Die mag in een weekend of "
            "op "
            "een feestdag eindigen ({artikel}).",
            to_text(awt::art_4)
        );
    case TermsAct::penalty:
        return t(
            "De dagen van een dwangsom tellen door in weekenden en op feestdagen ({artikel}).",
            to_text(awb::art_4_17_1)
        );
    }
    return {};
}

Text ordinary_day_stays()
{
    return t(
        "Dat is geen zaterdag, zondag of feestdag. Dus blijft het die dag ({artikel}).",
        to_text(awt::art_1_1)
    );
}

Text not_ordinary(const DayOff& reason)
{
    return t("Dat is {reden} ({artikel}).", reason.name, to_text(reason.ground));
}

Text moved_on(Date last_day)
{
    return t(
        "Op zo'n dag eindigt een termijn niet. De laatste dag wordt {datum}: de eerste dag daarna "
        "die geen zaterdag, zondag of feestdag is ({artikel}).",
        with_weekday(last_day),
        to_text(awt::art_1_1)
    );
}

Text too_late_from(Date day)
{
    return t("Vanaf {datum} is het te laat.", with_weekday(day));
}

Text before_fixed_day(Date day, const std::optional<Article>& ground)
{
    return with_ground(
        t("Het moet klaar zijn vóór {datum}; om middernacht is het te laat", with_weekday(day)),
        ground
    );
}

Text fixed_day_moves(Date last_day)
{
    return t(
        "De wet zegt niet of een vaste datum dan opschuift. Deze regeling laat dat toe, net als "
        "bij "
        "een termijn ({artikel}). De laatste dag wordt {datum}.",
        to_text(awt::art_1_1),
        with_weekday(last_day)
    );
}

Text fixed_day_stays()
{
    return t(
        "De wet zegt niet of een vaste datum dan opschuift, zoals een termijn doet ({artikel}). "
        "Deze "
        "regeling laat dat niet toe.",
        to_text(awt::art_1_1)
    );
}

Text year_not_covered(std::chrono::year year)
{
    return t(
        "Voor {jaar} kennen wij de dagen nog niet die gelijkstaan met een feestdag. De laatste dag "
        "kan daardoor nog veranderen.",
        year_text(year)
    );
}

} // namespace wijkspraak::sentences
