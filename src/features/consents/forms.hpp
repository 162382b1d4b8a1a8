#pragma once

#include "base/result.hpp"
#include "features/consents/rules.hpp"
#include "web/forms.hpp"

#include <vector>

namespace wijkspraak::consents {

/// What a round or a consent can refer to.
struct References {
    std::vector<documents::Document> documents = {};
    std::vector<bodies::Body> bodies = {}; ///< the whole register
    std::vector<moments::Moment> moments = {};
    std::vector<areas::Area> areas = {};    ///< to count the bodies of
    std::vector<bodies::Body> offered = {}; ///< that can answer in a round, or did
};

/// How many bodies there were, counted in the register instead of typed.
struct CountWish {
    std::optional<Date> on = {};           ///< today when nothing was filled in
    std::vector<areas::AreaId> areas = {}; ///< none for the whole municipality
};
/// Nothing when the number is to be taken as it was typed.
Result<std::optional<CountWish>, web::Problems> read_count_wish(
    const web::Fields& sent, const References& references
);

html::Node round_fields(const web::Form& form, const References& references);
/// `counted` takes the place of a number that was typed.
Result<RoundDraft, web::Problems> read_round(
    const web::Fields& sent,
    const References& references,
    const std::optional<RegisterCount>& counted
);
web::Fields fields_of(const RoundDraft& round);
/// A new round, of which the register counts these parts of town when it is asked to.
web::Fields fields_of(const std::vector<areas::AreaId>& areas);

html::Node consent_fields(const web::Form& form, const References& references);
Result<Consent, web::Problems> read_consent(
    const web::Fields& sent, RoundId round, const References& references
);
web::Fields fields_of(const Consent& consent);

} // namespace wijkspraak::consents
