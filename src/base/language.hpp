#pragma once

#include "base/text.hpp"

#include <string>
#include <string_view>
#include <unordered_map>

namespace wijkspraak {

/// A language that the site speaks: its translations of the Dutch in the source.
class Language {
public:
    /// Dutch, in which the source is written.
    static const Language& dutch();

    /// Reads a gettext catalogue.
    ///
    /// Throws std::invalid_argument with the line number where it cannot be read.
    static Language from_catalogue(std::string code, std::string_view po_file);

    std::string_view code() const { return code_; }

    /// The text in this language; the Dutch where there is no translation.
    std::string say(const Text& text) const;
    void say(const Text& text, std::string& out) const;

    /// The translation of one Dutch sentence without anything to fill in.
    std::string_view word(std::string_view source) const;

private:
    struct Translation {
        std::string one;
        std::string many;
    };
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const
        {
            return std::hash<std::string_view>{}(text);
        }
    };

    explicit Language(std::string code) : code_{std::move(code)} {}
    void add(std::string source, Translation translation);
    std::string_view pattern_of(const Text& text) const;

    std::string code_;
    std::unordered_map<std::string, Translation, Hash, std::equal_to<>> translations_;
};

} // namespace wijkspraak
