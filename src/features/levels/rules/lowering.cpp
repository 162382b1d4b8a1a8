#include "civic/article.hpp"
#include "features/levels/rules.hpp"

#include <algorithm>

// Awb 4:51(1): who received subsidy for the same lasting activities for three years or more in a
// row, is refused it for the time that follows only with a reasonable term, where that is done
// because circumstances or views have changed. The level decides on the subsidy, so a municipality
// that lowers it refuses part of it.
// Awb 4:51(2): where the term is not over when the year begins, what there was goes on for the
// rest. Awb 4:12(2): before such a refusal the body is heard; that may not be skipped.

namespace wijkspraak::levels {

namespace {

const Standing* in_year(std::span<const Standing> history, int year)
{
    const auto found = std::ranges::find_if(history, [&](const Standing& standing) {
        return standing.year == year and not standing.is_replaced;
    });
    return found == history.end() ? nullptr : &*found;
}

/// The years in a row, up to the one before the proposal, in which the level was higher.
struct Stretch {
    int years = 0;
    int since = 0;
    std::optional<LevelName> least = {}; ///< of all levels in those years
};
Stretch stretch_before(const Proposal& proposal, std::span<const Standing> history)
{
    Stretch stretch;
    for (int year = proposal.year - 1;; --year) {
        const auto* standing = in_year(history, year);
        if (standing == nullptr or standing->level.rank <= proposal.level.rank) return stretch;
        ++stretch.years;
        stretch.since = year;
        if (not stretch.least or standing->level.rank < stretch.least->rank)
            stretch.least = standing->level;
    }
}

Text explanation_of(const LoweringCheck& check, const Proposal& proposal, const LevelName& least)
{
    if (proposal.year < year_of(proposal.today))
        return t("U schrijft op wat eerder is besloten. Dan is er geen afweging meer te maken.");
    if (proposal.asked_by != Side::municipality)
        return t("Er is geen afweging nodig: het wijkorgaan kiest hier zelf voor.");
    if (not check.requires_assessment)
        return t(
            "Er is geen afweging nodig: het wijkorgaan werkt {n} jaar ten minste op niveau "
            "“{niveau}”. De wet vraagt de afweging vanaf drie jaar achter elkaar ({artikel}).",
            "Er is geen afweging nodig: het wijkorgaan werkt {n} jaar achter elkaar ten minste "
            "op niveau “{niveau}”. De wet vraagt de afweging vanaf drie jaar achter elkaar "
            "({artikel}).",
            check.years,
            least.name,
            to_text(awb::art_4_51_1)
        );
    return t(
        "De gemeente kan dit niveau niet zonder meer verlagen, omdat het wijkorgaan sinds {jaar}, "
        "{n} jaar achter elkaar, ten minste op niveau “{niveau}” werkt. Dan moet er eerst een "
        "redelijke termijn zijn en moet het wijkorgaan gehoord zijn ({artikel}).",
        year_text(check.since),
        check.years,
        least.name,
        to_text(awb::art_4_51_1)
    );
}

/// What is wrong with the days of the intention and of the term.
void check_days(const Assessment& assessment, const Proposal& proposal, std::vector<Text>& missing)
{
    const auto& [announced, until] = std::pair{assessment.announced_on, assessment.term_until};
    if (not announced)
        missing.push_back(t("De dag waarop het wijkorgaan het voornemen hoorde."));
    else if (*announced > proposal.today)
        missing.push_back(t("Het voornemen moet eerst aan het wijkorgaan zijn verteld."));
    if (not until)
        missing.push_back(t("Tot wanneer de redelijke termijn loopt."));
    else if (announced and *until <= *announced)
        missing.push_back(t("De termijn moet na de dag van het voornemen eindigen."));
    else if (year_of(takes_effect_on(*until, proposal.year)) > proposal.year)
        missing.push_back(
            t("De termijn loopt heel {jaar} door, dus tot dan blijft het oude niveau. Vraag deze "
              "stap voor een later jaar.",
              year_text(proposal.year))
        );
}

// Awb 4:12(2): hearing may not be skipped before this refusal.
void check_hearing(
    const Assessment& assessment, const Proposal& proposal, std::vector<Text>& missing
)
{
    if (assessment.hearing == Hearing::not_yet) {
        missing.push_back(
            t("Het wijkorgaan moet eerst gehoord zijn; dat mag hier niet worden overgeslagen "
              "({artikel}).",
              to_text(awb::art_4_12_2))
        );
        return;
    }
    if (not assessment.heard_on)
        missing.push_back(
            assessment.hearing == Hearing::heard ? t("Wanneer het wijkorgaan is gehoord.")
                                                 : t("Tot wanneer het wijkorgaan iets kon zeggen.")
        );
    else if (*assessment.heard_on > proposal.today)
        missing.push_back(t("Wacht tot het wijkorgaan is gehoord."));
    else if (assessment.announced_on and *assessment.heard_on < *assessment.announced_on)
        missing.push_back(
            t("Het wijkorgaan moet zijn gehoord nadat het het voornemen kreeg, niet ervoor.")
        );
    if (assessment.hearing == Hearing::heard and assessment.view.empty())
        missing.push_back(t("Wat het wijkorgaan ervan vindt."));
}

} // namespace

LoweringCheck lowering_check(const Proposal& proposal, std::span<const Standing> history)
{
    const auto stretch = stretch_before(proposal, history);
    if (not stretch.least) return {};

    // Choice: it counts how long the level was higher than the new one, so that a step down of two
    // takes the years of both along (docs/decisions/0021-lowering-a-level.md).
    LoweringCheck check{.is_lowering = true, .years = stretch.years, .since = stretch.since};
    const bool lies_ahead = proposal.year >= year_of(proposal.today);
    check.requires_assessment =
        lies_ahead and proposal.asked_by == Side::municipality and stretch.years >= lasting_years;
    check.explanation = explanation_of(check, proposal, *stretch.least);
    return check;
}

std::vector<Text> missing_in(const Assessment& assessment, const Proposal& proposal)
{
    std::vector<Text> missing;
    check_days(assessment, proposal, missing);
    if (assessment.why_lower.empty())
        missing.push_back(t("Welke omstandigheden of inzichten zijn veranderd."));
    if (assessment.why_term.empty()) missing.push_back(t("Waarom de termijn redelijk is."));
    check_hearing(assessment, proposal, missing);
    return missing;
}

Date takes_effect_on(Date term_until, int year)
{
    return std::max(first_day_of(year), term_until + std::chrono::days{1});
}

Text effect_of(Date term_until, const Proposal& proposal, const LevelName& before)
{
    const auto from = takes_effect_on(term_until, proposal.year);
    if (from == first_day_of(proposal.year))
        return t(
            "De termijn is voorbij als {jaar} begint. Het nieuwe niveau gaat in op {datum}.",
            year_text(proposal.year),
            to_text(from)
        );
    // Awb 4:51(2): what there was goes on for the rest of the term.
    return t(
        "De termijn loopt nog als {jaar} begint. Daarom blijft niveau “{niveau}” gelden tot en met "
        "{einde} ({artikel}). Het nieuwe niveau gaat in op {begin}.",
        year_text(proposal.year),
        before.name,
        to_text(term_until),
        to_text(awb::art_4_51_2),
        to_text(from)
    );
}

Result<Effect, Text> effect_of(
    const Proposal& proposal,
    std::span<const Standing> history,
    const std::optional<Assessment>& assessment
)
{
    const bool lies_ahead = proposal.year > year_of(proposal.today) + 1;
    if (lies_ahead and not history.empty() and in_year(history, proposal.year - 1) == nullptr)
        return t("Stel eerst het niveau voor {jaar} vast.", year_text(proposal.year - 1));

    const auto check = lowering_check(proposal, history);
    if (not check.requires_assessment) return Effect{first_day_of(proposal.year)};
    if (not assessment or not missing_in(*assessment, proposal).empty())
        return t(
            "{uitleg} Stel dit niveau voor op de pagina over het niveau van het wijkorgaan, en "
            "maak daar de afweging af.",
            check.explanation
        );

    // Awb 4:51(2)
    const auto from = takes_effect_on(*assessment->term_until, proposal.year);
    if (from == first_day_of(proposal.year)) return Effect{from};
    return Effect{from, in_year(history, proposal.year - 1)->level};
}

} // namespace wijkspraak::levels
