#include "app/commands/commands.hpp"

#include <iostream>

int main(int count, char** words)
{
    return wijkspraak::app::run({words + 1, words + count}, std::cout, std::cerr);
}
