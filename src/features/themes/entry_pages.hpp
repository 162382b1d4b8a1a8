#pragma once

#include "features/areas/area.hpp"
#include "features/moments/moment.hpp"
#include "features/themes/pages.hpp"

/// The pages about one entry: what was said, what became of it, and what its giver objects to.
namespace wijkspraak::themes {

struct EntryView {
    const inputs::Input& entry;
    const std::vector<inputs::Correction>& corrections;
    const std::vector<moments::Moment>& moments;
    const std::vector<areas::Area>& areas;
    const std::vector<Row>& places; ///< where it stands: itself or its points
    const std::vector<LineageStep>& lineage;
    const std::vector<Answer>& answers;
    const std::map<ThemeId, Theme>& themes; ///< of those answers
    const std::vector<Objection>& objections;
    std::optional<Spot> back; ///< the list from which somebody came
    bool may_change;
};
struct EntryForms {
    Sent answer = {};
    Sent withholding = {};
};
web::Page entry_page(
    const processes::Process& process, const EntryView& view, const EntryForms& forms
);

struct ObjectionView {
    Objection objection;
    std::optional<inputs::Input> entry;
};
html::Node objection_item(const processes::Process& process, const ObjectionView& view);
web::Page objections_page(
    const processes::Process& process, const Excerpt<ObjectionView>& objections
);
web::Page objection_page(
    const processes::Process& process, const ObjectionView& view, bool may_change, const Sent& sent
);

} // namespace wijkspraak::themes
