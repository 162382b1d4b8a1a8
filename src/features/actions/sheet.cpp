#include "features/actions/sheet.hpp"

#include "base/language.hpp"
#include "features/actions/rules.hpp"
#include "paper/sheets/csv.hpp"

#include <algorithm>

namespace wijkspraak::actions {

namespace {

std::string name_of(const std::vector<bodies::Body>& all, const std::optional<bodies::BodyId>& id)
{
    const auto body =
        std::ranges::find_if(all, [&](const bodies::Body& each) { return id == each.id; });
    return body == all.end() ? std::string{} : body->name;
}

} // namespace

std::string sheet_of(
    const std::vector<Action>& actions, const std::vector<bodies::Body>& bodies, Date today
)
{
    const auto& dutch = Language::dutch();
    paper::sheets::CsvWriter file{';'};
    file.header(
        {"nummer",
         "wat",
         "wie",
         "uiterlijk",
         "stand",
         "te laat",
         "wijkorgaan",
         "traject",
         "bron",
         "bron in woorden",
         "toegezegd op",
         "afgesloten op",
         "bewijs of reden",
         "link naar bewijs",
         "openbaar"}
    );
    for (const auto& action : actions) {
        const bool is_dropped = action.status == Status::dropped;
        file.number(action.id.value())
            .text(action.what)
            .text(action.owner.unit)
            .text(action.due ? to_iso(*action.due) : "")
            .text(dutch.say(to_text(action.status)))
            .text(dutch.say(lateness(action, today)))
            .text(name_of(bodies, action.body))
            .text(action.process ? action.process->title : "")
            .text(to_word(action.source.kind))
            .text(action.source.words)
            .text(to_iso(*action.promised_on))
            .text(action.ended_on ? to_iso(*action.ended_on) : "")
            .text(is_dropped ? action.reason : action.proof.text)
            .text(action.proof.address)
            .text(action.is_public ? "ja" : "nee")
            .end_row();
    }
    return file.take();
}

} // namespace wijkspraak::actions
