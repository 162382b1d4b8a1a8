#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace wijkspraak::themes {

/// Entries as residents of a town might write them, of about 25 words, always the same for the same
/// number. One in ten says with a few other words what an earlier one said.
class Sentences {
public:
    struct Entry {
        std::string text;
        std::size_t subject; ///< what it is about: 0 up to subjects
        bool is_repeated;    ///< says again what an earlier entry said
    };

    static constexpr std::size_t subjects = 12;

    std::vector<Entry> take(std::size_t count);

private:
    std::size_t draw(std::size_t below);
    std::string sentence(std::size_t subject);
    std::string said_again(std::string text);

    unsigned long long state_ = 2026;
};

/// The texts of entries, to be kept no longer than those.
std::vector<std::string_view> texts_of(const std::vector<Sentences::Entry>& entries);

} // namespace wijkspraak::themes
