#pragma once

#include "base/result.hpp"
#include "features/consents/consent.hpp"
#include "web/forms.hpp"

#include <vector>

namespace wijkspraak::consents {

/// What a round or a consent can refer to.
struct References {
    std::vector<documents::Document> documents = {};
    std::vector<bodies::Body> bodies = {};
    std::vector<moments::Moment> moments = {};
};

html::Node round_fields(const web::Form& form, const References& references);
Result<RoundDraft, web::Problems> read_round(const web::Fields& sent, const References& references);
web::Fields fields_of(const RoundDraft& round);

html::Node consent_fields(const web::Form& form, const References& references);
Result<Consent, web::Problems> read_consent(
    const web::Fields& sent, RoundId round, const References& references
);
web::Fields fields_of(const Consent& consent);

} // namespace wijkspraak::consents
