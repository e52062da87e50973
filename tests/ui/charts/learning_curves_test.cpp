#include "tests/ui/waiting.h"
#include "ui/charts/learning_curves.h"
#include "ui/theme/theme.h"

#include <gtest/gtest.h>

#include <limits>

using namespace shelfcast::ui;

namespace {

LearningCurve curve(const QString &name, int epochs, int best)
{
    LearningCurve one;
    one.name = name;
    one.bestEpoch = best;
    one.plannedEpochs = epochs;
    for (int epoch = 1; epoch <= epochs; ++epoch) {
        one.training.push_back(1.0 / epoch);
        one.validation.push_back(0.5 + 0.01 * (epoch - best) * (epoch - best));
    }
    return one;
}

/// How many pixels of a picture are nearly of this colour.
int pixelsOf(const QImage &image, const QColor &colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            count += std::abs(pixel.red() - colour.red()) + std::abs(pixel.green() - colour.green()) + std::abs(pixel.blue() - colour.blue()) < 24;
        }
    return count;
}

} // namespace

TEST(LearningCurves, SaysTheLossesOfAnEpoch)
{
    LearningCurves chart;
    chart.resize(600, 260);
    chart.setCurves({curve("LSTM", 10, 4), curve("mlp", 6, 6)});
    EXPECT_TRUE(chart.accessibleDescription().contains("LSTM: best epoch 4")) << chart.accessibleDescription().toStdString();
    chart.show();
    QTest::keyClick(&chart, Qt::Key_Home);
    QTest::keyClick(&chart, Qt::Key_Right);
    EXPECT_TRUE(chart.cursorText().startsWith("Epoch 2: LSTM 0.540 (training 0.500)")) << chart.cursorText().toStdString();
    EXPECT_TRUE(chart.cursorText().contains("mlp 0.660"));
    QTest::keyClick(&chart, Qt::Key_End);
    EXPECT_TRUE(chart.cursorText().startsWith("Epoch 10: LSTM")) << "the other one ended earlier";
    EXPECT_FALSE(chart.cursorText().contains("mlp"));
    QTest::keyClick(&chart, Qt::Key_Right);
    EXPECT_TRUE(chart.cursorText().startsWith("Epoch 10:")) << "there is no epoch 11";
    QTest::keyClick(&chart, Qt::Key_Escape);
    EXPECT_FALSE(chart.cursorText().startsWith("Epoch"));
}

TEST(LearningCurves, DrawsEachCurveInItsColour)
{
    LearningCurves chart;
    chart.setPalette(paletteOf(lightTheme()));
    chart.resize(600, 260);
    chart.setCurves({curve("LSTM", 10, 4)});
    EXPECT_GT(pixelsOf(chart.grab().toImage(), lightTheme().forecast), 200);
    EXPECT_LT(pixelsOf(chart.grab().toImage(), lightTheme().promotion), 20);
    chart.setCurves({curve("LSTM", 10, 4), curve("mlp", 6, 6)});
    EXPECT_GT(pixelsOf(chart.grab().toImage(), lightTheme().promotion), 100);
}

TEST(LearningCurves, StandsNoEpochOneEpochAndNoNumber)
{
    LearningCurves chart;
    chart.resize(300, 200);
    chart.grab();
    LearningCurve odd = curve("odd", 3, 9); // a best epoch that is not there
    odd.validation = {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity(), 1.0};
    chart.setCurves({curve("none", 0, 0), curve("one", 1, 1), odd});
    EXPECT_FALSE(chart.grab().isNull());
    EXPECT_TRUE(chart.accessibleDescription().contains("none: no epoch yet"));
    EXPECT_TRUE(chart.accessibleDescription().contains("one: best epoch 1"));
    chart.setCurves(std::vector<LearningCurve>(9, curve("many", 4, 2)));
    EXPECT_EQ(chart.curves().size(), LearningCurves::kMostCurves);
}
