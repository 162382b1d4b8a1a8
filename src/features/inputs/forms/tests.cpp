#include "features/inputs/forms.hpp"
#include "web/page.hpp"

namespace wijkspraak::inputs {

using html::attribute;
using html::attribute_if;
using html::cls;
using html::Node;

namespace {

// The number of frames is not known beforehand, so these fields are named by their frame.
std::string verdict_name(processes::FrameId frame)
{
    return "kader-" + std::to_string(frame.value());
}

std::string note_name(processes::FrameId frame)
{
    return verdict_name(frame) + "-toelichting";
}

Node verdict_box(const std::string& name, Fit fit, std::string_view chosen)
{
    const auto id = "veld-" + name + "-" + std::to_string(static_cast<int>(fit));
    return html::div(
        cls("keuze"),
        html::input(
            cls("utrecht-radio-button utrecht-radio-button--html-input"),
            html::id(id),
            attribute("type", "radio"),
            attribute("name", name),
            attribute("value", std::string{to_word(fit)}),
            html::flag("checked", chosen == to_word(fit))
        ),
        html::label(cls("utrecht-form-label"), attribute("for", id), to_text(fit))
    );
}

Node note_line(const std::string& name, std::string_view value, const Text* problem)
{
    const auto id = "veld-" + name;
    return html::div(
        cls("utrecht-form-field veld"),
        html::label(cls("utrecht-form-label"), attribute("for", id), t("Toelichting")),
        html::when(
            problem != nullptr,
            [&] {
                return html::div(
                    cls("utrecht-form-field-error-message fout"), html::id("fout-" + name), *problem
                );
            }
        ),
        html::input(
            cls("utrecht-textbox utrecht-textbox--html-input"),
            html::id(id),
            attribute("type", "text"),
            attribute("name", name),
            attribute("value", std::string{value}),
            attribute_if(problem != nullptr, attribute("aria-invalid", "true")),
            attribute_if(problem != nullptr, attribute("aria-describedby", "fout-" + name))
        )
    );
}

/// Reads the note of one frame with the checks that every text gets.
std::string read_note(const web::Fields& sent, processes::FrameId frame, web::Problems& problems)
{
    const web::Field note{.name = "toelichting", .label = t("Toelichting"), .longest = 1000};
    const web::Fields own{
        {"toelichting", std::string{sent[note_name(frame)]}}
    };
    web::Reading reading{own};
    auto text = reading.text(note);
    for (const auto& [name, problem] : reading.problems())
        problems.try_emplace(note_name(frame), problem);
    return text;
}

} // namespace

Node test_fields(
    const web::Fields& sent,
    const web::Problems& problems,
    const std::vector<processes::Frame>& frames
)
{
    return html::each(frames, [&](const processes::Frame& frame) {
        const auto name = verdict_name(frame.id);
        const auto problem = problems.find(note_name(frame.id));
        return html::fieldset(
            cls("utrecht-form-field veld groep"),
            html::legend(
                cls("utrecht-form-label"),
                t("Kader {nummer}, {soort}", frame.line, to_text(frame.kind))
            ),
            web::written(frame.text),
            html::each(all_fits, [&](Fit fit) { return verdict_box(name, fit, sent[name]); }),
            note_line(
                note_name(frame.id),
                sent[note_name(frame.id)],
                problem == problems.end() ? nullptr : &problem->second
            )
        );
    });
}

Result<std::vector<FrameTest>, web::Problems> read_tests(
    const web::Fields& sent, OutcomeId outcome, const std::vector<processes::Frame>& frames
)
{
    web::Problems problems;
    std::vector<FrameTest> tests;
    for (const auto& frame : frames) {
        auto note = read_note(sent, frame.id, problems);
        if (const auto fit = parse_fit(sent[verdict_name(frame.id)]))
            tests.push_back({outcome, frame.id, *fit, std::move(note)});
        else if (not note.empty())
            problems.try_emplace(
                note_name(frame.id), t("Kies ook of de uitkomst binnen dit kader past.")
            );
    }
    if (not problems.empty()) return problems;
    return tests;
}

web::Fields fields_of(const std::vector<FrameTest>& tests)
{
    web::Fields fields;
    for (const auto& test : tests) {
        fields.add(verdict_name(test.frame), std::string{to_word(test.fit)});
        fields.add(note_name(test.frame), test.note);
    }
    return fields;
}

} // namespace wijkspraak::inputs
