#pragma once

#include "features/levels/forms.hpp"
#include "features/levels/parts.hpp"
#include "features/levels/store.hpp"
#include "web/page.hpp"

namespace wijkspraak::levels {

inline constexpr const char* list_address = "/kantoor/niveaus";
inline constexpr const char* regulations_address = "/kantoor/niveaus/regelingen";

// What everyone reads of the levels.

/// The version in force on a day, and the one that comes after it.
struct Explained {
    const Regulation& regulation;
    std::optional<Date> until = {};
    std::optional<Regulation> next = {};
    Date day;
};
web::Page explained_page(const Explained& shown);
web::Page nothing_explained_page();
/// What one does on a level and what one can count on; the headings below its name.
html::Node content_of(const LevelDraft& level);

// The level of one body.

/// The forms on the page of a body's level.
enum class FormKind { none, ask, reply, decline, settle, assess, record };

/// A form that came in, and what was wrong with it or why it was refused.
struct SentBack {
    FormKind form = FormKind::none;
    Filled filled;
    std::optional<Text> refusal = {};
};

/// A step that is closed, with what was weighed before it was settled.
struct PastStep {
    AskedStep step;
    std::optional<Assessment> assessment = {};
};

/// The level of a body as one side sees it.
struct BodyLevel {
    bodies::Body body;
    Options options;
    std::vector<Standing> history = {}; ///< with what was replaced
    std::vector<PastStep> past = {};    ///< newest first
    std::optional<AskedStep> open = {};
    std::vector<KeptAssessment> assessments = {}; ///< of the open step, newest first
    LoweringCheck check = {};                     ///< of the open step
    std::vector<Text> missing = {};               ///< in its assessment
    Date today;
    bool may_act = false;
    bool is_example = false; ///< the levels were made up
};
html::Node own_content(const BodyLevel& shown, const SentBack& back);
web::Page office_page(const BodyLevel& shown, const SentBack& back);

html::Node history_part(const std::vector<Standing>& history);
html::Node past_steps_part(const std::vector<PastStep>& past);
html::Node facts_of(const AskedStep& step);
html::Node facts_of(const Assessment& assessment);
/// What was assessed and from when the level holds, or why nothing has to be.
html::Node assessment_part(const BodyLevel& shown);

/// The form as it came in, or as it is first shown.
class Forms {
public:
    Forms(const BodyLevel& shown, const SentBack& back) : shown_{shown}, back_{back} {}

    html::Node summary() const;
    html::Node ask(std::string action, Text submit) const;
    html::Node reply(std::string action) const;
    html::Node decline(std::string action) const;
    html::Node settle(std::string action) const;
    html::Node assess(std::string action) const;
    html::Node record(std::string action) const;
    /// Folded, unless it came in.
    html::Node folded(FormKind form, Text heading, html::Node content) const;

private:
    web::Form form(FormKind form, const web::Fields& first) const;

    const BodyLevel& shown_;
    const SentBack& back_;
};

// Versions of the regulation.

struct Versions {
    std::vector<Regulation> all; ///< newest first
    Date today;
    bool may_change = false;
};
web::Page versions_page(const Versions& versions);
web::Page version_page(
    const Versions& versions, const Regulation& shown, const std::optional<Text>& refusal
);
web::Page new_version_page(const Filled& filled, bool has_earlier);
web::Page change_version_page(const Regulation& regulation, const Filled& filled);
/// Of a level that is there, or of one that is to come.
web::Page level_page(
    const Regulation& regulation, const std::optional<Level>& level, const Filled& filled
);
std::string address_of(const Regulation& regulation);

} // namespace wijkspraak::levels
