#include "ui/matching/weightsform.h"

#include "core/institutions/institutionservice.h"
#include "core/matching/matchservice.h"
#include "ui/shell/messages.h"
#include "ui/shell/page.h"
#include "ui/text/assetwords.h"
#include "ui/text/format.h"
#include "ui/text/matchwords.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QGridLayout>
#include <QPushButton>
#include <QSlider>

namespace lianming {

namespace {

QString decimalText(double value)
{
    return QLocale().toString(value, 'f', 2);
}

} // namespace

WeightsForm::WeightsForm(const Read &read, QWidget *parent) : FormPanel(parent)
{
    addScopes(read);
    for (const MatchFeature feature : matchFeatures) {
        auto *slider = new QSlider(Qt::Horizontal);
        slider->setRange(0, 100);
        slider->setValue(read.kept.model.weights.of(feature));
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
            Q_EMIT weightsChanged();
        });
    }
    addLesson(read.lesson);
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

void WeightsForm::addScopes(const Read &read)
{
    auto *field = new ChoiceField;
    field->addChoice(QVariant::fromValue<qint64>(0),
                     [] { return tr("All institutions without weights of their own"); });
    for (const Scope &scope : read.scopes)
        field->addChoice(scope.institution.value, [scope] { return titleText(scope.nameEn, scope.nameZh); });
    field->setValue(read.institution.value);
    field->setAccessibleName(tr("Whose weights"));
    addWidget(field);
    connect(this, &FormPanel::edited, field, [this, field] { field->setEnabled(!isDirty()); });
    connect(field, &ChoiceField::valueChanged, this,
            [this, field] { Q_EMIT scopeWanted(Id<Institution>{field->value().toLongLong()}); });
    auto *hint =
        new Label(tr("Only the proportions count. The ranking follows while you try; it stays so once you save."),
                  TextSize::Note, Token::Ink3);
    hint->setWordWrap(true);
    addWidget(hint);
}

void WeightsForm::addLesson(const MatchLesson &lesson)
{
    addSection([] { return tr("What outcomes say"); });
    const auto say = [this](const QString &text) {
        auto *words = new Label(text);
        words->setWordWrap(true);
        addWidget(words);
    };
    say(tr("%1 proposals were decided, %2 of them accepted.").arg(lesson.cases).arg(lesson.accepted));
    auto *learn = new QPushButton(tr("Learn from outcomes"));
    learn->setEnabled(lesson.isEnough);
    connect(learn, &QPushButton::clicked, this, &WeightsForm::learnWanted);
    addFootWidget(learn);
    if (!lesson.isEnough) {
        say(tr("That is too few to learn from: %1 are needed, with some of each kind among the latest.")
                .arg(MatchLesson::least));
        return;
    }
    say(tr("Learned from those decided before %1, and tried on the %2 that came in since, which it has not seen:")
            .arg(dateText(QDate::fromJulianDay(lesson.heldOutFrom)), QString::number(lesson.heldOut)));
    auto *figures = new QWidget;
    auto *grid = new QGridLayout(figures);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::m);
    grid->setColumnStretch(0, 1);
    const auto put = [grid](int row, const QStringList &cells, Token ink) {
        for (int column = 0; column < cells.size(); ++column) {
            auto *cell = new Label(cells[column], TextSize::Note, ink);
            cell->setWordWrap(column == 0);
            grid->addWidget(cell, row, column, column == 0 ? Qt::Alignment() : Qt::AlignRight | Qt::AlignTop);
        }
    };
    put(0, {QString(), tr("learned"), lesson.isFromShipped ? tr("as shipped") : tr("in use"), tr("by chance")},
        Token::Ink3);
    constexpr float evenChance = 0.5F;
    put(1,
        {tr("An accepted one above a declined one"), matchPercentText(float(lesson.learned.auc)),
         matchPercentText(float(lesson.before.auc)), matchPercentText(evenChance)},
        Token::Ink);
    put(2,
        {tr("Order of the first 20 (NDCG)"), decimalText(lesson.learned.ndcg20), decimalText(lesson.before.ndcg20),
         decimalText(lesson.byChance)},
        Token::Ink);
    addWidget(figures);
}

void WeightsForm::open(Page &page, const std::function<void(WeightsForm *)> &opened, Id<Institution> institution)
{
    const auto read = [institution](Workspace &w) {
        Read out;
        out.institution = institution;
        for (const InstitutionItem &item : InstitutionService(w).list())
            out.scopes.append({item.id, item.nameEn, item.nameZh});
        out.kept = MatchService(w).weights(institution);
        out.lesson = MatchService(w).lesson(institution);
        return out;
    };
    page.load(page.session().worker.run(read), [&page, opened](const Read &answer) {
        auto *form = new WeightsForm(answer);
        const Id<Institution> whose = answer.institution;
        connect(form, &FormPanel::cancelled, &page, &Page::closeDetail);
        connect(form, &WeightsForm::scopeWanted, &page, [&page, opened](Id<Institution> wanted) {
            page.whenSafe([&page, opened, wanted] { open(page, opened, wanted); });
        });
        connect(form, &WeightsForm::learnWanted, &page, [&page, opened, whose] {
            page.load(page.session().worker.run([whose](Workspace &w) { return MatchService(w).learn(whose); }),
                      [&page, opened, whose](const MatchLesson &) {
                          page.session().messages.done(tr("The learned weights are in use."));
                          open(page, opened, whose);
                      });
        });
        form->setSaver([&page, opened, form, whose, kept = answer.kept](const Done &done) {
            page.load(page.session().worker.run([whose, kept, weights = form->value()](Workspace &w) {
                MatchService(w).setWeights(whose, weights, kept);
            }),
                      [&page, opened, whose, done] {
                          if (!done())
                              return;
                          page.reload();
                          open(page, opened, whose); // as they are kept now
                      });
        });
        page.showDetail(tr("Weights"), form);
        opened(form);
    });
}

} // namespace lianming
