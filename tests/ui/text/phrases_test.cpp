#include "core/clustering/profile.h"
#include "core/models/driver_name.h"
#include "core/models/scenarios/scenario_set.h"
#include "core/panel/holidays.h"
#include "core/workflow/forecast/all_models.h"
#include "ui/text/language.h"
#include "ui/text/text.h"

#include <QRegularExpression>

#include <gtest/gtest.h>

#include <cmath>

using namespace shelfcast;
using namespace shelfcast::ui;

namespace {

/// A name that a category, an item or a column may have, and that the program has a translation for.
constexpr const char *kLikeAWord = "Bags";

class Phrases : public testing::Test {
protected:
    void SetUp() override { ASSERT_NE(text(core::Message(kLikeAWord)), kLikeAWord) << "the catalogue does not know this word any more"; }

    Language m_language{QStringLiteral("zh_CN")};
};

/// Months with a season, a price and two plans, one of them in a column called like a word of the program.
core::Panel panelOf(std::size_t months)
{
    core::Panel panel;
    panel.frequency = core::Frequency::Monthly;
    panel.seasonLength = 12;
    panel.lastPeriod = 599;
    panel.covariates = {{"price", core::CovariateKind::KnownAhead}, {"promotion", core::CovariateKind::KnownAhead}, {kLikeAWord, core::CovariateKind::KnownAhead}};
    for (int s = 0; s < 3; ++s) {
        core::Series series;
        series.item = kLikeAWord;
        series.category = kLikeAWord;
        series.firstPeriod = 600 - static_cast<std::int64_t>(months);
        series.covariates.resize(3);
        for (std::size_t t = 0; t < months + 3; ++t) {
            const double price = t % 5 == 0 ? 8.0 : 10.0, promotion = t % 7 == 3 ? 1.0 : 0.0, third = static_cast<double>(t * t % 11);
            series.covariates[0].push_back(price);
            series.covariates[1].push_back(promotion);
            series.covariates[2].push_back(third);
            if (t < months)
                series.y.push_back(std::round(100.0 + 30.0 * std::sin(0.5236 * static_cast<double>(t)) + 40.0 * promotion + 5.0 * (10.0 - price) + 3.0 * third + 2.0 * static_cast<double>(t * (3 + static_cast<std::size_t>(s)) % 5)));
        }
        panel.series.push_back(std::move(series));
    }
    return panel;
}

/// Each text inside the sentence is there as it should be: the program's words in Chinese, the data as they are.
void expectInside(const core::Message &message, const QString &shown)
{
    for (const core::MessageArgument &argument : message.arguments) {
        if (const auto *data = std::get_if<std::string>(&argument)) {
            EXPECT_TRUE(shown.contains(text({"%1", {*data}}))) << *data << " in " << shown.toStdString();
        }
        if (const auto *phrase = std::get_if<core::Phrase>(&argument)) {
            EXPECT_TRUE(shown.contains(text(phrase->words()))) << core::english(phrase->words()) << " in " << shown.toStdString();
            expectInside(phrase->words(), shown);
        }
    }
}

void expectChinese(const core::Registry &models, const core::Message &message)
{
    const QString shown = text(message);
    expectInside(message, shown);
    EXPECT_FALSE(shown.contains(text(core::Message(kLikeAWord)))) << shown.toStdString();
    for (const core::ModelEntry &entry : models.entries()) {
        const QString name = fromUtf8(core::english(entry.card.name));
        if (name.size() > 8 && text(entry.card.name) != name) { // shorter ones are notations such as ETS(A,N,A), too
            EXPECT_FALSE(shown.contains(name)) << name.toStdString() << " in " << shown.toStdString();
        }
    }
    for (const char *own : {"price", "promotion"}) {
        const QRegularExpression word(QStringLiteral("\\b%1\\b").arg(QLatin1String(own)));
        EXPECT_FALSE(shown.contains(word)) << shown.toStdString();
    }
}

} // namespace

TEST_F(Phrases, EachModelSpeaksChineseOfItselfAndLeavesNamesOfColumnsAlone)
{
    const core::Registry models = core::allModels();
    const core::JobContext job;
    std::size_t sentences = 0;
    for (const core::ModelEntry &entry : models.entries()) {
        if (entry.card.needs.networks)
            continue;
        for (const std::size_t months : {std::size_t{60}, std::size_t{2}}) {
            const core::Panel panel = panelOf(months);
            const auto recipe = models.make(entry.card.id, {});
            ASSERT_TRUE(recipe) << entry.card.id;
            const auto fitted = (*recipe)->fit(panel, 3, job);
            if (!fitted)
                continue; // a model for new items, or one that needs more series
            const auto forecasts = (*fitted)->forecast(panel, 3, job);
            ASSERT_TRUE(forecasts) << entry.card.id;
            for (const core::Message &one : {forecasts->front().form, forecasts->front().note, forecasts->front().why}) {
                SCOPED_TRACE(entry.card.id + ": " + core::english(one));
                expectChinese(models, one);
                sentences += one.empty() ? 0 : 1;
            }
            if (const auto parts = (*fitted)->explain(panel, 0, 3, job)) {
                for (const core::Component &part : parts->components)
                    expectChinese(models, part.name);
                for (const core::Coefficient &coefficient : parts->coefficients)
                    expectChinese(models, coefficient.name);
            }
        }
    }
    EXPECT_GT(sentences, 60U);
}

TEST_F(Phrases, NamesOfThePanelsOwnColumnsAreWordsThoseOfOthersAreNot)
{
    EXPECT_NE(text({"%1", {core::driverName("price")}}), "price");
    EXPECT_NE(text({"%1", {core::driverName("promotion")}}), "promotion");
    EXPECT_EQ(text({"%1", {core::driverName(kLikeAWord)}}), kLikeAWord);
    EXPECT_EQ(core::driverCalled({"%1", {core::driverName("promotion")}}), "promotion");
    EXPECT_EQ(core::driverCalled({"%1", {core::driverName(kLikeAWord)}}), kLikeAWord);
    EXPECT_EQ(core::driverCalled("Season"), "");
}

TEST_F(Phrases, ClustersAreNamedInChinese)
{
    const core::Registry models = core::allModels();
    std::vector<core::SeriesFeatures> features(6);
    std::vector<core::ClusterProfile> profiles(2);
    core::nameClusters(profiles, features, "de");
    for (const core::ClusterProfile &profile : profiles) {
        ASSERT_FALSE(profile.name.arguments.empty());
        EXPECT_FALSE(text(profile.name).contains(QRegularExpression(QStringLiteral("[a-z]")))) << text(profile.name).toStdString();
        expectChinese(models, profile.name);
    }
}

TEST_F(Phrases, WaysAndHolidaysInsideSentencesAreChinese)
{
    for (const core::ScenarioWay way : core::kScenarioWays)
        EXPECT_EQ(text({QT_TRANSLATE_NOOP("core", "Measuring: %1"), {core::Phrase(core::scenarioWayName(way))}}).contains(text(core::scenarioWayName(way))), true);
    const core::HolidayGroup *easter = core::holidayGroup("easter");
    ASSERT_NE(easter, nullptr);
    EXPECT_TRUE(text({"%1: sold %2, about %3 expected without it.", {core::Phrase(easter->name), 3.0, 2.0}}).contains(text(easter->name)));
    EXPECT_NE(text(easter->name), fromUtf8(core::english(easter->name)));
}

TEST_F(Phrases, ACategoryCalledLikeAWordKeepsItsName)
{
    for (const QString &language : {QStringLiteral("zh_CN"), QStringLiteral("de"), QStringLiteral("en")}) {
        m_language.choose(language);
        for (const char *name : {"Bags", "Price", "promotion", "Draws", "Level", "Trend"}) {
            EXPECT_EQ(text({"%1", {std::string(name)}}), name);
            const QString gains = text({QT_TRANSLATE_NOOP("core", "%1 gains most: %2 units more than a year earlier (+%3 %)."), {std::string(name), 5.0, 3.0}});
            EXPECT_TRUE(gains.contains(QLatin1String(name))) << gains.toStdString();
        }
    }
    m_language.choose(QStringLiteral("en"));
}
