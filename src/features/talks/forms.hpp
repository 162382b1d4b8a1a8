#pragma once

#include "base/result.hpp"
#include "features/areas/areas.hpp"
#include "features/levels/levels.hpp"
#include "features/talks/talks.hpp"
#include "web/forms.hpp"

/// What is typed about rounds, dates, preparation, the talk and its report.
namespace wijkspraak::talks {

// A round.

html::Node round_fields(const web::Form& form, const std::vector<areas::Area>& areas);
/// What can still be changed once it runs.
html::Node running_round_fields(const web::Form& form);
web::Fields fields_of(const Round& round);
/// What is likely: next year, an invitation to begin from.
web::Fields usual_round(Date today);
Result<RoundDraft, web::Problems> read_round(
    const web::Fields& sent, const std::vector<areas::Area>& areas
);
Result<RoundDraft, web::Problems> read_running_round(const web::Fields& sent, const Round& round);
inline constexpr std::string_view district_name_of_field = "stadsdeel";

// A date.

html::Node slot_fields(const web::Form& form);
Result<SlotDraft, web::Problems> read_slot(const web::Fields& sent, Date today);
std::vector<web::Choice> slot_choices(const std::vector<Slot>& slots);

struct Moving {
    SlotDraft slot;
    std::string reason;
};
html::Node moving_fields(const web::Form& form, bool needs_reason);
Result<Moving, web::Problems> read_moving(const web::Fields& sent, Date today, bool needs_reason);

inline const web::Field slot_choice_field{
    .name = "moment", .label = t("Wanneer past het?"), .need = web::Need::required};
inline const web::Field reason_field{
    .name = "reden",
    .label = t("Waarom?"),
    .hint = t("De andere kant leest dit."),
    .need = web::Need::required,
    .longest = 500,
    .rows = 2};
inline const web::Field leaving_reason_field{
    .name = "reden-weglaten",
    .label = t("Waarom doet het niet mee?"),
    .hint = t("Het wijkorgaan leest dit op zijn eigen pagina."),
    .need = web::Need::required,
    .longest = 500,
    .rows = 2};
inline const web::Field proposal_field{
    .name = "voorstel",
    .label = t("Wat past u wel?"),
    .hint = t("Bijvoorbeeld: een dinsdagavond in december, in ons eigen gebouw."),
    .need = web::Need::required,
    .longest = 500,
    .rows = 3};

// What a voice says.

inline constexpr std::size_t longest_words = 4000;
inline constexpr std::string_view version_name = "versie";

web::Field field_of(Topic topic, Voice voice);
web::Fields fields_of(const Sheet& sheet);
Result<SheetDraft, web::Problems> read_sheet(const web::Fields& sent, Voice voice);
/// The version that a form was opened with.
int version_in(const web::Fields& sent);
html::Node version_field(int version);
std::vector<web::Choice> wish_choices();
inline const web::Field wish_field{
    .name = "wens", .label = t("Hoe wilt u het komende jaar samenwerken?")};
inline const web::Field ready_field{.name = "klaar", .label = t("Wij zijn klaar met voorbereiden")};

// The talk itself.

/// What is filled in on the page of the talk, besides what was said.
struct TypedTalk {
    std::optional<AgreementDraft> agreement = {};
    std::vector<AgreementId> taken_back = {};
    std::optional<Held> held = {};
};
html::Node agreement_fields(const web::Form& form, const std::vector<Agreement>& agreements);
html::Node held_fields(const web::Form& form, const std::vector<levels::Level>& levels);
void add_held(web::Fields& fields, const Talk& talk);
Result<TypedTalk, web::Problems> read_talk(
    const web::Fields& sent,
    const std::vector<levels::Level>& levels,
    const std::vector<Agreement>& agreements,
    Date today
);

// The report.

inline const web::Field remark_field{
    .name = "opmerking",
    .label = t("Uw opmerking bij het verslag"),
    .hint = t("Hoeft niet. De opmerking komt in het verslag te staan."),
    .longest = 2000,
    .rows = 4};
/// The same, as the office writes it down for a body.
inline const web::Field paper_remark_field{
    .name = "opmerking-papier",
    .label = t("Opmerking van het wijkorgaan"),
    .longest = 2000,
    .rows = 3};
inline const web::Field how_field{
    .name = "hoe",
    .label = t("Hoe bevestigde het wijkorgaan het?"),
    .hint = t("Bijvoorbeeld: getekend verslag van 3 maart."),
    .need = web::Need::required,
    .longest = 200};
inline const web::Field addition_field{
    .name = "aanvulling",
    .label = t("Uw aanvulling"),
    .hint = t("Het verslag zelf verandert niet meer. De aanvulling komt eronder, met de datum."),
    .need = web::Need::required,
    .longest = 2000,
    .rows = 4};

} // namespace wijkspraak::talks
