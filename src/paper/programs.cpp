#include "paper/programs.hpp"

#include "base/plain.hpp"

#include <algorithm>
#include <array>

namespace wijkspraak::paper {

bool is_program(std::string_view bytes)
{
    using namespace std::string_view_literals;
    // Text may begin with "MZ" too, so of Windows the byte after it counts.
    constexpr std::array beginnings{
        "MZ\x90"sv,
        "\177ELF"sv,
        "\xFE\xED\xFA\xCE"sv,
        "\xFE\xED\xFA\xCF"sv,
        "\xCE\xFA\xED\xFE"sv,
        "\xCF\xFA\xED\xFE"sv,
        "\xCA\xFE\xBA\xBE"sv,
        "#!/"sv};
    return std::any_of(beginnings.begin(), beginnings.end(), [&](std::string_view beginning) {
        return bytes.starts_with(beginning);
    });
}

bool is_program_name(std::string_view file_name)
{
    using namespace std::string_view_literals;
    constexpr std::array endings{
        ".exe"sv,  ".dll"sv,  ".com"sv,  ".scr"sv,  ".bat"sv, ".cmd"sv, ".ps1"sv,  ".psm1"sv,
        ".vbs"sv,  ".vbe"sv,  ".js"sv,   ".jse"sv,  ".jar"sv, ".msi"sv, ".hta"sv,  ".lnk"sv,
        ".sh"sv,   ".py"sv,   ".wsf"sv,  ".wsh"sv,  ".cpl"sv, ".pif"sv, ".reg"sv,  ".app"sv,
        ".dmg"sv,  ".deb"sv,  ".apk"sv,  ".iso"sv,  ".scf"sv, ".url"sv, ".docm"sv, ".dotm"sv,
        ".xlsm"sv, ".xltm"sv, ".xlam"sv, ".pptm"sv, ".ppsm"sv};
    const auto name = plain(file_name);
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
        return name.ends_with(ending);
    });
}

} // namespace wijkspraak::paper
