#include "core/base/message.h"
#include "core/base/result.h"

#include <gmock/gmock.h>

#include <limits>

namespace shelfcast::core {
namespace {

TEST(Message, PutsItsArgumentsIn)
{
    EXPECT_EQ(english({"Row %1 of %2: %3.", {std::int64_t{12}, std::string("sales.csv"), 0.5}}), "Row 12 of sales.csv: 0.5.");
    EXPECT_EQ(english({"%2 before %1", {std::string("a"), std::string("b")}}), "b before a");
    EXPECT_EQ(english({"%1 and %1", {std::string("x")}}), "x and x");
}

TEST(Message, LeavesPercentSignsThatAreNoPlaces)
{
    EXPECT_EQ(english("A share of 5 % and 100%."), "A share of 5 % and 100%.");
    EXPECT_EQ(english({"%1 %2", {std::string("only one")}}), "only one %2");
    EXPECT_EQ(english({"%0 %%1", {std::string("x")}}), "%0 %x");
}

TEST(Message, ArgumentsAreNotReadAsPatterns)
{
    EXPECT_EQ(english({"The cell %1 holds %2.", {std::string("%2"), std::string("5")}}), "The cell %2 holds 5.");
}

TEST(Message, NumbersAreShortEnoughToRead)
{
    EXPECT_EQ(english({"%1", {1234567.89}}), "1234568");
    EXPECT_EQ(english({"%1", {12.34567}}), "12.35");
    EXPECT_EQ(english({"%1", {-0.00012}}), "-0.00012");
    EXPECT_EQ(english({"%1", {std::int64_t{-9007199254740993}}}), "-9007199254740993");
    EXPECT_EQ(english({"%1", {std::numeric_limits<double>::quiet_NaN()}}), "nan");
}

TEST(Message, IsTranslatedBeforeItIsFilled)
{
    const Message message{"Row %1 is empty.", {std::int64_t{3}}};
    const Translate german = [](std::string_view pattern) {
        return pattern == "Row %1 is empty." ? std::string("Zeile %1 ist leer.") : std::string(pattern);
    };
    EXPECT_EQ(render(message, german), "Zeile 3 ist leer.");
    EXPECT_EQ(render(message, {}), "Row 3 is empty.");
}

TEST(Message, WordsInsideASentenceAreTranslatedDataAreNot)
{
    const Translate german = [](std::string_view pattern) {
        return pattern == "%1 was best." ? std::string("%1 war am besten.") : pattern == "Window average" ? std::string("Gleitendes Mittel") : std::string(pattern);
    };
    EXPECT_EQ(render({"%1 was best.", {Phrase("Window average")}}, german), "Gleitendes Mittel war am besten.");
    EXPECT_EQ(render({"%1 was best.", {std::string("Window average")}}, german), "Window average war am besten."); // an item may be called so
    EXPECT_EQ(render({"%1", {Phrase(Message("%1 was best.", {Phrase("Window average")}))}}, german), "Gleitendes Mittel war am besten.");
    EXPECT_EQ(english({"%1", {Phrase(Message("%1 was best.", {Phrase("Window average")}))}}), "Window average was best.");
}

TEST(Message, KnowsWhetherItSaysAnything)
{
    EXPECT_TRUE(Message{}.empty());
    EXPECT_FALSE(Message{"Yes."}.empty());
    EXPECT_EQ((Message{"%1", {1.0}}), (Message{"%1", {1.0}}));
    EXPECT_NE((Message{"%1", {1.0}}), (Message{"%1", {2.0}}));
}

TEST(Result, CarriesTheReasonOfAFailure)
{
    const Result<int> failed = failure(ErrorCode::TooShort, {"Only %1 periods.", {std::int64_t{2}}}, "n = 2");
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, ErrorCode::TooShort);
    EXPECT_EQ(english(failed.error().message), "Only 2 periods.");
    EXPECT_EQ(failed.error().detail, "n = 2");
    const Result<int> stopped = cancelled();
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(Result<int>(7).value(), 7);
}

} // namespace
} // namespace shelfcast::core
