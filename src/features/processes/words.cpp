#include "base/with_word.hpp"
#include "features/processes/process.hpp"

namespace wijkspraak::processes {

Text to_text(Rung rung)
{
    switch (rung) {
    case Rung::inform: return t("informeren");
    case Rung::consult: return t("raadplegen");
    case Rung::advise: return t("adviseren");
    case Rung::coproduce: return t("coproduceren");
    case Rung::co_decide: return t("meebeslissen");
    }
    return {};
}

Text to_text(Authority authority)
{
    switch (authority) {
    case Authority::council: return t("de gemeenteraad");
    case Authority::executive: return t("het college van burgemeester en wethouders");
    case Authority::mayor: return t("de burgemeester");
    }
    return {};
}

Text to_text(PlanState state)
{
    switch (state) {
    case PlanState::draft: return t("concept");
    case PlanState::submitted: return t("ingediend");
    case PlanState::decided: return t("vastgesteld");
    }
    return {};
}

Text to_text(FrameKind kind)
{
    switch (kind) {
    case FrameKind::substantive: return t("inhoudelijk");
    case FrameKind::financial: return t("financieel");
    case FrameKind::procedural: return t("procedureel");
    }
    return {};
}

Text promise_of(Rung rung)
{
    switch (rung) {
    case Rung::inform: return t("U krijgt op tijd te horen wat er gaat gebeuren en waarom.");
    case Rung::consult:
        return t("U geeft uw mening en ideeën. De gemeente weegt ze mee en vertelt wat ermee is "
                 "gedaan.");
    case Rung::advise:
        return t(
            "U geeft samen advies over een vraag. Wijkt de gemeente ervan af, dan legt zij uit "
            "waarom."
        );
    case Rung::coproduce:
        return t("U maakt het plan samen met de gemeente, binnen grenzen die vooraf bekend zijn.");
    case Rung::co_decide:
        return t("U beslist mee. De gemeente voert uit wat samen is besloten, binnen grenzen die "
                 "vooraf bekend zijn.");
    }
    return {};
}

std::string_view to_word(Rung rung)
{
    switch (rung) {
    case Rung::inform: return "informeren";
    case Rung::consult: return "raadplegen";
    case Rung::advise: return "adviseren";
    case Rung::coproduce: return "coproduceren";
    case Rung::co_decide: return "meebeslissen";
    }
    return {};
}

std::string_view to_word(Authority authority)
{
    switch (authority) {
    case Authority::council: return "raad";
    case Authority::executive: return "college";
    case Authority::mayor: return "burgemeester";
    }
    return {};
}

std::string_view to_word(FrameKind kind)
{
    switch (kind) {
    case FrameKind::substantive: return "inhoudelijk";
    case FrameKind::financial: return "financieel";
    case FrameKind::procedural: return "procedureel";
    }
    return {};
}

std::string_view to_word(PlanState state)
{
    switch (state) {
    case PlanState::draft: return "concept";
    case PlanState::submitted: return "ingediend";
    case PlanState::decided: return "vastgesteld";
    }
    return {};
}

std::string_view to_word(PlanPart part)
{
    return words_of(part).word;
}

namespace {} // namespace

std::optional<Rung> parse_rung(std::string_view word)
{
    return with_word(rungs, word);
}

std::optional<Authority> parse_authority(std::string_view word)
{
    return with_word(authorities, word);
}

std::optional<FrameKind> parse_frame_kind(std::string_view word)
{
    return with_word(frame_kinds, word);
}

std::optional<PlanState> parse_plan_state(std::string_view word)
{
    return with_word(std::array{PlanState::draft, PlanState::submitted, PlanState::decided}, word);
}

std::optional<PlanPart> parse_plan_part(std::string_view word)
{
    for (const auto& words : plan_part_words())
        if (words.word.view() == word) return words.part;
    return std::nullopt;
}

} // namespace wijkspraak::processes
