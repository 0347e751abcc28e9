// A store in a folder of its own, for what is read from one.
#pragma once
#include "support/folder.hpp"
#include "support/kept_history.hpp"

namespace retake::study::test {

class InStore : public testing::Test {
protected:
    store::Store open() const { return retake::test::opened(folder.path()); }
    std::vector<store::CardName> names() const { return retake::test::names_of(*cards); }

    retake::test::Folder folder;
    std::shared_ptr<const session::Cards> cards = retake::test::single_cards(4); // a to d of the bank "cells"
};

} // namespace retake::study::test
