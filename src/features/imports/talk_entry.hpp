#pragma once

#include "features/imports/keyed.hpp"
#include "features/talks/talk.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

/// The yearly talks as a file has them.
namespace wijkspraak::imports {

/// A talk of a body in a round, as far as it came.
struct TalkEntry {
    References body;
    Source source;
    std::optional<Date> invited_on = {};
    std::optional<Date> chosen_on = {};
    std::optional<talks::SlotDraft> slot = {};
    std::optional<std::pair<Date, std::string>> proposal = {}; ///< for another date
    std::optional<std::pair<Date, std::string>> left_out = {}; ///< with the reason
    struct Said {
        talks::Voice voice = talks::Voice::body;
        Date on;
        talks::SheetDraft sheet;
    };
    std::vector<Said> said = {};
    std::optional<talks::Attendance> attendance = {}; ///< the talk was held
    std::optional<int> level = {};                    ///< its rank
    std::string level_reason = {};
    struct Agreed {
        talks::AgreementDraft draft;
        std::optional<Date> done_on = {};
        std::string proof = {};
    };
    std::vector<Agreed> agreements = {};
    std::optional<Date> sent_on = {};
    struct Confirmed {
        talks::Side side = talks::Side::body;
        Date on;
        std::string remark = {};
    };
    std::vector<Confirmed> confirmations = {};
};

struct TalkRoundEntry {
    References district;
    Source source;
    int year = 0;
    Date started_on;
    Date held_until;
    std::string invitation;
    int answer_days = talks::usual_answer_days;
    std::vector<talks::SlotDraft> slots = {}; ///< that nobody has taken
    std::vector<TalkEntry> talks = {};
};

} // namespace wijkspraak::imports
