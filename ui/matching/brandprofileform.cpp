#include "ui/matching/brandprofileform.h"

#include "core/matching/matchservice.h"
#include "ui/assets/termsource.h"
#include "ui/matching/audiencesource.h"
#include "ui/shell/page.h"
#include "ui/text/failure.h"
#include "ui/widgets/codepicker.h"
#include "ui/widgets/codesources.h"
#include "ui/widgets/moneyfield.h"

#include <QPlainTextEdit>
#include <QSpinBox>

namespace lianming {

namespace {

constexpr int notSaid = -1;
constexpr int mostCapacity = 10'000;
constexpr int notesHeight = 80;

QString problemField(ProfileProblem problem)
{
    switch (problem) {
    case ProfileProblem::TermForm: return QStringLiteral("terms");
    case ProfileProblem::PricesReversed: return QStringLiteral("price_to");
    case ProfileProblem::TerritoryForm: return QStringLiteral("territories");
    case ProfileProblem::ChannelForm:
    case ProfileProblem::CategoryForm: return QStringLiteral("channels");
    case ProfileProblem::CapacityNegative: return QStringLiteral("capacity");
    case ProfileProblem::BudgetNegative: return QStringLiteral("budget");
    case ProfileProblem::TooLong: return QStringLiteral("notes");
    }
    return {};
}

} // namespace

BrandProfileForm::BrandProfileForm(const BrandProfile &profile, Worker &worker, QWidget *parent)
    : FormPanel(parent), m_profile(profile), m_terms(new CodePicker(new TermSource(worker))),
      m_audiences(new CodePicker(new AudienceSource)),
      m_from(priceBandField(profile.prices ? std::optional(profile.prices->from) : std::nullopt)),
      m_to(priceBandField(profile.prices ? std::optional(profile.prices->to) : std::nullopt)),
      m_territories(new CodePicker(new TerritorySource)),
      m_channels(new CodePicker(new PathSource(PathTree::Channels, codeStrings(profile.channels)))),
      m_capacity(new QSpinBox), m_budget(new MoneyField(profile.budget)), m_notes(new QPlainTextEdit(profile.notes))
{
    m_terms->setCodes(profile.terms);
    m_audiences->setCodes(audienceCodesOf(profile.audiences));
    m_territories->setCodes(profile.territories);
    m_channels->setCodes(profile.channels);
    addSection([] { return tr("What it looks for"); });
    addField(
        QStringLiteral("terms"), [] { return tr("Motifs, themes, materials and periods"); }, m_terms,
        [] { return tr("What it has asked for before counts besides."); });
    addField(
        QStringLiteral("audiences"), [] { return tr("To whom it sells"); }, m_audiences);
    beginRow();
    addField(
        QStringLiteral("price_from"), [] { return tr("Price band from"); }, m_from);
    addField(
        QStringLiteral("price_to"), [] { return tr("to"); }, m_to);
    endRow();
    addField(
        QStringLiteral("territories"), [] { return tr("Where it sells"); }, m_territories,
        [] { return tr("Left empty: its own country."); });
    addField(
        QStringLiteral("channels"), [] { return tr("Sales channels"); }, m_channels);
    addSection([] { return tr("What it can do"); });
    m_capacity->setRange(notSaid, mostCapacity);
    m_capacity->setSpecialValueText(tr("not known"));
    m_capacity->setValue(profile.capacity ? int(*profile.capacity) : notSaid);
    addField(
        QStringLiteral("capacity"), [] { return tr("Collaborations at a time"); }, m_capacity);
    addField(
        QStringLiteral("budget"), [] { return tr("Budget for one licence"); }, m_budget,
        [] { return tr("What the allocation of exclusives takes as their value."); });
    m_notes->setFixedHeight(notesHeight);
    m_notes->setTabChangesFocus(true);
    addField(
        QStringLiteral("notes"), [] { return tr("Notes"); }, m_notes);
    setValidator([this] {
        QHash<QString, QString> out;
        if (!m_budget->money())
            out.insert(QStringLiteral("budget"), tr("This is no amount."));
        for (const ProfileProblem problem : validate(value()))
            out.insert(problemField(problem), messageText(problemMessage(problem)));
        return out;
    });
    markClean();
}

BrandProfile BrandProfileForm::value() const
{
    BrandProfile out = m_profile;
    out.terms = m_terms->codes();
    out.audiences = audiencesOfCodes(m_audiences->codes());
    out.prices = priceRangeOf(*m_from, *m_to);
    out.territories = m_territories->codes();
    out.channels = m_channels->codes();
    out.capacity.reset();
    if (m_capacity->value() != notSaid)
        out.capacity = m_capacity->value();
    out.budget = m_budget->money().value_or(Money{0, m_budget->currency()});
    out.notes = m_notes->toPlainText().trimmed();
    return out;
}

void BrandProfileForm::open(Page &page, Id<Brand> brand, const QString &name, const std::function<void()> &then)
{
    page.load(page.session().worker.run([brand](Workspace &w) { return MatchService(w).profile(brand); }),
              [&page, name, then](const BrandProfile &profile) {
                  auto *form = new BrandProfileForm(profile, page.session().worker);
                  connect(form, &FormPanel::cancelled, &page, then);
                  form->setSaver([&page, form, then](const Done &done) {
                      page.load(page.session().worker.run(
                                    [value = form->value()](Workspace &w) { MatchService(w).save(value); }),
                                [done, then] {
                                    if (done())
                                        then();
                                });
                  });
                  page.showDetail(tr("Profile of %1").arg(name), form);
              });
}

} // namespace lianming
