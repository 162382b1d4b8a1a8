#pragma once

#include "base/result.hpp"
#include "features/levels/rules.hpp"
#include "web/forms.hpp"

#include <string>
#include <vector>

namespace wijkspraak::levels {

/// A form as it came in, with what is wrong with it; or as it is first shown.
struct Filled {
    const web::Fields& sent;
    const web::Problems& problems;
};

// The level of a body. Each form has names of its own, since several stand on one page.

/// What a step or a level is chosen from.
struct Options {
    bodies::BodyId body;
    Side side = Side::body;
    int first_year = 0; ///< for which a step can be asked
    int this_year = 0;
    std::vector<Regulation> regulations = {}; ///< those that hold or held
};
html::Node step_fields(const web::Form& form, const Options& options);
Result<StepDraft, web::Problems> read_step(const web::Fields& sent, const Options& options);
web::Problems no_such_step(Text why); ///< beside the level

/// What the body says to a step of the municipality.
html::Node reply_fields(const web::Form& form);
Result<Opinion, web::Problems> read_reply(const web::Fields& sent);

/// Why the municipality does not go along with a step of the body.
html::Node decline_fields(const web::Form& form);
Result<std::string, web::Problems> read_decline(const web::Fields& sent);

/// The reason with which a step is settled.
html::Node settle_fields(const web::Form& form);
web::Fields settle_fields_of(const AskedStep& step);
Result<std::string, web::Problems> read_settle(const web::Fields& sent);

html::Node assessment_fields(const web::Form& form);
web::Fields fields_of(const Assessment& assessment);
Result<Assessment, web::Problems> read_assessment(const web::Fields& sent);

/// A level without a step before it, or a correction.
html::Node record_fields(const web::Form& form, const Options& options);
Result<Step, web::Problems> read_record(
    const web::Fields& sent, const Options& options, Date today
);

// Versions of the regulation.

html::Node regulation_fields(const web::Form& form);
web::Fields fields_of(const RegulationDraft& draft);
/// The days are held against the versions that are no draft, but for the one that is changed.
Result<RegulationDraft, web::Problems> read_regulation(
    const web::Fields& sent, const std::vector<Regulation>& others, Date today
);
html::Node level_fields(const web::Form& form);
web::Fields fields_of(const LevelDraft& draft);
/// `others` are the other levels of the version.
Result<LevelDraft, web::Problems> read_level(
    const web::Fields& sent, const std::vector<Level>& others
);

} // namespace wijkspraak::levels
