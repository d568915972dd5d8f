#include "ui/contracts/clauseform.h"

#include "core/drafting/textedits.h"
#include "core/institutions/partyfields.h"
#include "ui/text/draftingwords.h"
#include "ui/text/format.h"
#include "ui/widgets/detailview.h"
#include "ui/widgets/searchfield.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace lianming {

namespace {

constexpr int bodyHeight = 150;
constexpr int previewHeight = 160;

QPlainTextEdit *bodyEdit(const QString &text)
{
    auto *out = new QPlainTextEdit(text);
    out->setMinimumHeight(bodyHeight);
    out->setTabChangesFocus(true);
    return out;
}

/// "{rates} Royalty rates": the places that a text may have.
QString placesText(const std::vector<LicenceTerm> &terms)
{
    QStringList out;
    for (const LicenceTerm term : terms)
        out.append(QStringLiteral("{%1} %2").arg(QString::fromLatin1(licenceTermCode(term)), licenceTermText(term)));
    return out.join(QStringLiteral("\n"));
}

QHash<QString, QString> bodyProblems(const BothLanguages &body)
{
    QHash<QString, QString> out;
    if (body.en.trimmed().isEmpty())
        out.insert(QStringLiteral("en"), ClauseForm::tr("The English text is missing."));
    if (body.zh.trimmed().isEmpty())
        out.insert(QStringLiteral("zh"), ClauseForm::tr("The Chinese text is missing."));
    return out;
}

} // namespace

ClauseForm::ClauseForm(const DraftedContract &drafted, const QString &code, QWidget *parent)
    : FormPanel(parent), m_code(code)
{
    const TextClause &clause = drafted.text->clauses[placeOfClause(*drafted.text, code)];
    const Clause *known = drafted.library.find(clause.code, clause.version);
    const Clause *latest = drafted.library.latest(code);
    const int newest = known != nullptr && latest->version > clause.version ? latest->version : 0;
    const BothLanguages body = clause.edit ? clause.edit->body : known != nullptr ? known->body : BothLanguages();
    m_en = bodyEdit(body.en);
    m_zh = bodyEdit(body.zh);

    const BothLanguages heading = clause.own         ? clause.own->heading
                                  : known != nullptr ? known->heading
                                                     : BothLanguages();
    auto *title = new Label(shownText(heading), TextSize::Section, Token::Ink, true);
    title->setWordWrap(true);
    addWidget(title);
    QString origin =
        clause.own ? tr("Written for this contract") : tr("%1, version %2").arg(clause.code).arg(clause.version);
    if (clause.edit)
        origin += QStringLiteral(" · ") + tr("edited by %1").arg(clause.edit->by);
    addWidget(new Label(origin, TextSize::Note, Token::Ink2));
    addButtons(drafted, clause, newest);
    addField(
        QStringLiteral("zh"), [] { return tr("Chinese text"); }, m_zh);
    const QString places = known != nullptr ? placesText(known->states) : QString();
    addField(
        QStringLiteral("en"), [] { return tr("English text"); }, m_en,
        [places] {
            return places.isEmpty() ? tr("A paragraph a line.")
                                    : tr("A paragraph a line. The terms fill these places:") + u'\n' + places;
        });
    setValidator([this] { return bodyProblems(this->body()); });
    markClean();
}

void ClauseForm::addButtons(const DraftedContract &drafted, const TextClause &clause, int newest)
{
    auto *holder = new QWidget;
    auto *row = new FlowRow;
    holder->setLayout(row);
    row->setContentsMargins(0, 0, 0, 0);
    const auto add = [row](const char *name, const QString &text) {
        auto *button = new QPushButton(text);
        button->setObjectName(QString::fromLatin1(name));
        row->addWidget(button);
        return button;
    };
    const size_t place = placeOfClause(*drafted.text, clause.code);
    QPushButton *up = add("up", tr("Up"));
    up->setEnabled(place > 0);
    connect(up, &QPushButton::clicked, this, [this] { Q_EMIT moveWanted(-1); });
    QPushButton *down = add("down", tr("Down"));
    down->setEnabled(place + 1 < drafted.text->clauses.size());
    connect(down, &QPushButton::clicked, this, [this] { Q_EMIT moveWanted(1); });
    if (clause.edit && !clause.own)
        connect(add("reset", tr("Library's text")), &QPushButton::clicked, this, &ClauseForm::resetWanted);
    if (newest > 0)
        connect(add("newest", tr("Take version %1").arg(newest)), &QPushButton::clicked, this,
                &ClauseForm::newestWanted);
    connect(add("remove", tr("Take out")), &QPushButton::clicked, this, &ClauseForm::removeWanted);
    addWidget(holder);
}

BothLanguages ClauseForm::body() const
{
    return {m_en->toPlainText(), m_zh->toPlainText()};
}

OwnClauseForm::OwnClauseForm(QWidget *parent)
    : FormPanel(parent), m_section(new ChoiceField), m_headEn(new QLineEdit), m_headZh(new QLineEdit),
      m_en(bodyEdit({})), m_zh(bodyEdit({}))
{
    for (int i = 0; i < clauseSections; ++i)
        m_section->addChoice(i, [i] { return clauseSectionText(ClauseSection(i)); });
    m_section->setValue(int(ClauseSection::General));
    addField(
        QStringLiteral("section"), [] { return tr("Section"); }, m_section);
    addField(
        QStringLiteral("head_zh"), [] { return tr("Heading (Chinese)"); }, m_headZh);
    addField(
        QStringLiteral("zh"), [] { return tr("Chinese text"); }, m_zh);
    addField(
        QStringLiteral("head_en"), [] { return tr("Heading (English)"); }, m_headEn);
    addField(
        QStringLiteral("en"), [] { return tr("English text"); }, m_en,
        [] { return tr("A paragraph a line. Write figures and days as places of the terms, such as {territories}."); });
    setValidator([this] {
        QHash<QString, QString> out = bodyProblems(body());
        if (m_headEn->text().trimmed().isEmpty())
            out.insert(QStringLiteral("head_en"), tr("The heading is missing."));
        if (m_headZh->text().trimmed().isEmpty())
            out.insert(QStringLiteral("head_zh"), tr("The heading is missing."));
        return out;
    });
    setSaveText([] { return tr("Insert"); });
    markClean();
}

OwnClause OwnClauseForm::own() const
{
    return {ClauseSection(m_section->value().toInt()), {m_headEn->text(), m_headZh->text()}};
}

BothLanguages OwnClauseForm::body() const
{
    return {m_en->toPlainText(), m_zh->toPlainText()};
}

RoundForm::RoundForm(QWidget *parent) : FormPanel(parent), m_side(new ChoiceField), m_note(new QPlainTextEdit)
{
    for (const RoundSide side : {RoundSide::Institution, RoundSide::Brand})
        m_side->addChoice(int(side), [side] { return roundSideText(side); });
    m_side->setValue(int(RoundSide::Institution));
    m_note->setTabChangesFocus(true);
    addField(
        QStringLiteral("side"), [] { return tr("Whose version"); }, m_side);
    addField(
        QStringLiteral("note"), [] { return tr("Note"); }, m_note,
        [] { return tr("Text and terms are kept as they stand now. A version that is kept never changes."); });
    setSaveText([] { return tr("Keep version"); });
    setValidator([] { return QHash<QString, QString>(); });
    setAlwaysSavable(true);
    markClean();
}

RoundSide RoundForm::side() const
{
    return RoundSide(m_side->value().toInt());
}

QString RoundForm::note() const
{
    return m_note->toPlainText();
}

ClauseShelf::ClauseShelf(const DraftedContract &drafted, QWidget *parent)
    : QWidget(parent), m_search(new SearchField), m_list(new QListWidget),
      m_preview(new Label(TextSize::Note, Token::Ink2)), m_insert(new QPushButton(tr("Insert")))
{
    for (const Clause &clause : drafted.library.all()) {
        const bool isThere =
            std::ranges::find(drafted.text->clauses, clause.code, &TextClause::code) != drafted.text->clauses.end();
        if (!isThere && drafted.library.latest(clause.code) == &clause)
            m_clauses.push_back(clause);
    }
    std::ranges::stable_sort(m_clauses, {}, &Clause::section);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::s, space::l, space::l);
    column->setSpacing(space::s);
    m_search->setMaximumWidth(QWIDGETSIZE_MAX);
    m_search->setPlaceholderText(tr("Words of the heading or the text"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_list->setAccessibleName(tr("Clauses of the library"));
    m_list->setWordWrap(true);
    m_preview->setWordWrap(true);
    m_preview->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_preview->setMinimumHeight(previewHeight);
    m_insert->setObjectName(QStringLiteral("insert"));
    m_insert->setProperty("kind", QStringLiteral("primary"));
    auto *own = new QPushButton(tr("Write a new clause…"));
    own->setObjectName(QStringLiteral("own"));
    auto *foot = new QHBoxLayout;
    foot->addWidget(own);
    foot->addStretch(1);
    foot->addWidget(m_insert);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    column->addWidget(m_preview);
    column->addLayout(foot);
    const auto choose = [this] {
        if (const QListWidgetItem *item = m_list->currentItem())
            Q_EMIT chosen(item->data(Qt::UserRole).toString());
    };
    connect(m_search, &SearchField::searched, this, &ClauseShelf::fill);
    connect(m_insert, &QPushButton::clicked, this, choose);
    connect(m_list, &QListWidget::itemActivated, this, choose);
    connect(own, &QPushButton::clicked, this, &ClauseShelf::ownWanted);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        m_insert->setEnabled(item != nullptr);
        const QString code = item == nullptr ? QString() : item->data(Qt::UserRole).toString();
        const auto clause = std::ranges::find(m_clauses, code, &Clause::code);
        m_preview->setText(clause == m_clauses.end() ? QString() : shownText(clause->body));
    });
    fill({});
}

void ClauseShelf::fill(const QString &words)
{
    m_list->clear();
    for (const Clause &clause : m_clauses) {
        if (!matchesWords(words, {clause.code, clause.heading.en, clause.heading.zh, clause.body.en, clause.body.zh,
                                  clauseSectionText(clause.section)}))
            continue;
        auto *item = new QListWidgetItem(
            QStringLiteral("%1 · %2").arg(clauseSectionText(clause.section), shownText(clause.heading)), m_list);
        item->setData(Qt::UserRole, clause.code);
    }
    m_list->setCurrentRow(m_list->count() > 0 ? 0 : -1);
    m_insert->setEnabled(m_list->count() > 0);
}

} // namespace lianming
