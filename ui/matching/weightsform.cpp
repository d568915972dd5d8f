#include "ui/matching/weightsform.h"

#include "core/matching/matchservice.h"
#include "ui/shell/messages.h"
#include "ui/shell/page.h"
#include "ui/text/format.h"
#include "ui/text/matchwords.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QPushButton>
#include <QSlider>

namespace lianming {

namespace {

QString decimalText(double value)
{
    return QLocale().toString(value, 'f', 2);
}

} // namespace

WeightsForm::WeightsForm(const KeptWeights &kept, const MatchLesson &lesson, QWidget *parent) : FormPanel(parent)
{
    for (const MatchFeature feature : matchFeatures) {
        auto *slider = new QSlider(Qt::Horizontal);
        slider->setRange(0, 100);
        slider->setValue(kept.model.weights.of(feature));
        slider->setAccessibleName(matchFeatureText(feature));
        m_sliders[size_t(feature)] = slider;
        addField(
            QString::fromLatin1(matchFeatureCode(feature)),
            [feature, slider] {
                return tr("%1: %2", "feature and its weight")
                    .arg(matchFeatureText(feature), QString::number(slider->value()));
            },
            slider);
        // The label says the number.
        connect(slider, &QSlider::valueChanged, this, [this] {
            QEvent again(QEvent::LanguageChange);
            changeEvent(&again);
        });
    }
    addSection([] { return tr("What outcomes say"); });
    auto *words = new Label(lessonText(lesson));
    words->setWordWrap(true);
    addWidget(words);
    auto *learn = new QPushButton(tr("Learn from outcomes"));
    learn->setEnabled(lesson.isEnough);
    connect(learn, &QPushButton::clicked, this, &WeightsForm::learnWanted);
    addFootWidget(learn);
    setValidator([this] {
        QHash<QString, QString> out;
        if (!value().isValid())
            out.insert(QString::fromLatin1(matchFeatureCode(MatchFeature::Freshness)),
                       tr("At least one feature must count."));
        return out;
    });
    markClean();
}

MatchWeights WeightsForm::value() const
{
    MatchWeights out;
    for (const MatchFeature feature : matchFeatures)
        out.set(feature, m_sliders[size_t(feature)]->value());
    return out;
}

QString WeightsForm::lessonText(const MatchLesson &lesson)
{
    const QString cases = tr("%1 proposals were decided, %2 of them accepted.")
                              .arg(lesson.training + lesson.heldOut)
                              .arg(lesson.trainingAccepted + lesson.heldOutAccepted);
    if (!lesson.isEnough)
        return cases + u' '
               + tr("That is too few to learn from: %1 are needed, with some of each kind among the latest.")
                     .arg(MatchLesson::leastTraining + MatchLesson::leastHeldOut);
    return cases + u' '
           + tr("Learned from those before %1 and tried on the %2 since, the weights put an accepted proposal above a "
                "declined one in %3 of all pairs (today's weights: %4, by chance 50 %), and reach an NDCG@20 of %5 "
                "(today's: %6, by chance: %7).")
                 .arg(dateText(QDate::fromJulianDay(lesson.heldOutFrom)), QString::number(lesson.heldOut),
                      matchPercentText(float(lesson.learned.auc)), matchPercentText(float(lesson.before.auc)),
                      decimalText(lesson.learned.ndcg20), decimalText(lesson.before.ndcg20),
                      decimalText(lesson.byChance));
}

void WeightsForm::open(Page &page)
{
    struct Kept {
        KeptWeights weights;
        MatchLesson lesson;
    };
    page.load(page.session().worker.run([](Workspace &w) {
        const MatchService service(w);
        return Kept{service.weights(), service.lesson()};
    }),
              [&page](const Kept &kept) {
                  auto *form = new WeightsForm(kept.weights, kept.lesson);
                  const auto follow = [&page] {
                      page.reload();
                  };
                  connect(form, &FormPanel::cancelled, &page, &Page::closeDetail);
                  connect(form, &WeightsForm::learnWanted, &page, [&page] {
                      page.load(page.session().worker.run([](Workspace &w) { return MatchService(w).learn(); }),
                                [&page](const MatchLesson &) {
                                    page.session().messages.done(tr("The learned weights are in use."));
                                    open(page);
                                });
                  });
                  form->setSaver([&page, form, follow](const Done &done) {
                      page.load(page.session().worker.run([weights = form->value()](Workspace &w) {
                          MatchService(w).setWeights({}, weights);
                      }),
                                [done, follow] {
                                    if (done())
                                        follow();
                                });
                  });
                  page.showDetail(tr("Weights"), form);
              });
}

} // namespace lianming
