#include "ui/assets/bulkeditform.h"

#include "core/assets/assetservice.h"
#include "ui/assets/termsource.h"
#include "ui/shell/jobs.h"
#include "ui/shell/messages.h"
#include "ui/shell/page.h"
#include "ui/text/assetwords.h"
#include "ui/text/bulkwords.h"
#include "ui/text/failure.h"
#include "ui/text/format.h"
#include "ui/text/words.h"
#include "ui/widgets/codepicker.h"
#include "ui/widgets/linkbutton.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace lianming {

namespace {

using Act = BulkChange::Act;

constexpr int typingPause = 300; // milliseconds
constexpr int editsShown = 8;
constexpr int linesShown = 20;
constexpr int shortValue = 60; // letters

QString shortened(const QString &text)
{
    if (text.isEmpty())
        return QStringLiteral("–");
    return text.size() > shortValue ? text.left(shortValue) + u'…' : text;
}

bool isOnField(Act act)
{
    return act == Act::Set || act == Act::Append || act == Act::Replace || act == Act::Clear;
}

} // namespace

BulkEditForm::BulkEditForm(Page &page, const AssetSelection &selection, QWidget *parent)
    : FormPanel(parent), m_page(page), m_selection(selection), m_act(new ChoiceField), m_field(new ChoiceField),
      m_find(new QLineEdit), m_text(new QLineEdit), m_kind(new ChoiceField), m_curated(new ChoiceField),
      m_rights(new ChoiceField), m_collection(new ChoiceField), m_terms(new TermSource(page.session().worker)),
      m_termPicker(new CodePicker(m_terms)), m_counts(new Label(TextSize::Body, Token::Ink, true)),
      m_lines(new Label(TextSize::Note, Token::Ink2)), m_edits(new QWidget)
{
    addSection([chosen = int(selection.ids.size())] {
        return chosen == 0 ? tr("All assets that the search finds") : tr("%n chosen assets", nullptr, chosen);
    });
    addFields();
    addSection([] { return tr("What it would do"); });
    m_counts->setWordWrap(true);
    m_lines->setWordWrap(true);
    m_lines->setTextFormat(Qt::PlainText);
    addWidget(m_counts);
    addWidget(m_lines);
    addSection([] { return tr("Changes of many assets so far"); });
    new QVBoxLayout(m_edits);
    m_edits->layout()->setContentsMargins(0, 0, 0, 0);
    addWidget(m_edits);

    m_patience.setSingleShot(true);
    m_patience.setInterval(typingPause);
    connect(&m_patience, &QTimer::timeout, this, &BulkEditForm::count);
    connect(this, &FormPanel::edited, this, [this] {
        showFields();
        m_preview.reset();
        m_failure.reset();
        if (m_progress)
            m_progress->cancel();
        m_patience.start();
        showPreview();
    });
    setAlwaysSavable(true);
    setValidator([this] { return problems(); });
    setSaver([this](const Done &done) { apply(done); });
    connect(this, &FormPanel::cancelled, &m_page, [&page] { page.closeDetail(); });
    showFields();
    markClean();
    showPreview();
    loadLists();
    count();
}

BulkEditForm::~BulkEditForm()
{
    if (m_progress)
        m_progress->cancel();
}

void BulkEditForm::addFields()
{
    for (const Act act : {Act::Set, Act::Append, Act::Replace, Act::Clear, Act::AddTerms, Act::RemoveTerms,
                          Act::PutInto, Act::TakeOut, Act::Archive, Act::Restore})
        m_act->addChoice(int(act), [act] { return bulkActText(act); });
    m_act->setValue(int(Act::Set));
    addField(
        QStringLiteral("act"), [] { return tr("What to do"); }, m_act);
    for (const QString &field : bulkFields())
        m_field->addChoice(field, [field] { return fieldText(field); });
    m_field->setValue(QStringLiteral("period"));
    addField(
        QStringLiteral("field"), [] { return tr("Field"); }, m_field);
    addField(
        QStringLiteral("find"), [] { return tr("Replace"); }, m_find, [] { return tr("Exactly as it is written."); });
    addField(
        QStringLiteral("text"), [] { return tr("Text"); }, m_text);
    for (const AssetKind kind :
         {AssetKind::Object, AssetKind::Image, AssetKind::Pattern, AssetKind::Mark, AssetKind::Name})
        m_kind->addChoice(QString::fromLatin1(assetKindCode(kind)), [kind] { return assetKindText(kind); });
    m_kind->setCurrentIndex(0);
    addField(
        QStringLiteral("kind"), [] { return fieldText(QStringLiteral("kind")); }, m_kind);
    for (const char *value : {"1", "0"}) {
        const QString code = QString::fromLatin1(value);
        m_curated->addChoice(code, [code] { return columnValueText(QStringLiteral("curated"), code); });
    }
    m_curated->setCurrentIndex(0);
    addField(
        QStringLiteral("curated"), [] { return fieldText(QStringLiteral("curated")); }, m_curated);
    m_rights->setEditable(true);
    for (const RightsStatement &statement : rightsStatements()) {
        const QString code = QString::fromLatin1(statement.code);
        m_rights->addChoice(code, [code] { return rightsStatementText(code); });
    }
    m_rights->setCurrentIndex(-1);
    addField(
        QStringLiteral("rights"), [] { return fieldText(QStringLiteral("rights_statement")); }, m_rights,
        [] { return tr("Choose a statement, or write the museum's own words."); });
    addField(
        QStringLiteral("terms"), [] { return tr("Terms"); }, m_termPicker,
        [] { return tr("Type in either language, or pinyin."); });
    addField(
        QStringLiteral("collection"), [] { return tr("Collection"); }, m_collection);
}

void BulkEditForm::showFields()
{
    const Act act = Act(m_act->value().toInt());
    const QString field = m_field->value().toString();
    const bool set = act == Act::Set;
    const bool isText = isBulkText(field);
    setFieldShown(QStringLiteral("field"), isOnField(act));
    setFieldShown(QStringLiteral("find"), act == Act::Replace);
    setFieldShown(QStringLiteral("text"),
                  act == Act::Append || act == Act::Replace || (set && isText && field != u"rights_statement"));
    setFieldShown(QStringLiteral("kind"), set && field == u"kind");
    setFieldShown(QStringLiteral("curated"), set && field == u"curated");
    setFieldShown(QStringLiteral("rights"), set && field == u"rights_statement");
    setFieldShown(QStringLiteral("terms"), act == Act::AddTerms || act == Act::RemoveTerms);
    setFieldShown(QStringLiteral("collection"), act == Act::PutInto || act == Act::TakeOut);
}

QList<BulkChange> BulkEditForm::changes() const
{
    BulkChange out;
    out.act = Act(m_act->value().toInt());
    if (isOnField(out.act)) {
        out.field = m_field->value().toString();
        out.text = m_text->text();
    }
    switch (out.act) {
    case Act::Set:
        if (out.field == u"kind")
            out.text = m_kind->value().toString();
        else if (out.field == u"curated")
            out.text = m_curated->value().toString();
        else if (out.field == u"rights_statement")
            out.text = m_rights->value().toString();
        break;
    case Act::Replace: out.find = m_find->text(); break;
    case Act::Clear: out.text.clear(); break;
    case Act::AddTerms:
    case Act::RemoveTerms: out.terms = m_termPicker->codes(); break;
    case Act::PutInto:
    case Act::TakeOut: out.collection = m_collection->value().toString(); break;
    case Act::Append:
    case Act::Archive:
    case Act::Restore: break;
    }
    return {out};
}

QHash<QString, QString> BulkEditForm::missing() const
{
    QHash<QString, QString> out;
    const BulkChange change = changes().first();
    // Emptying is an act of its own: nobody empties a field by not having written yet.
    if (change.act == Act::Set && change.text.trimmed().isEmpty())
        out.insert(change.field == u"rights_statement" ? QStringLiteral("rights") : QStringLiteral("text"),
                   tr("Write what the field becomes."));
    if (const auto problem = problemOf(change)) {
        const char *field = change.act == Act::Replace                                      ? "find"
                            : change.act == Act::AddTerms || change.act == Act::RemoveTerms ? "terms"
                            : change.act == Act::PutInto || change.act == Act::TakeOut      ? "collection"
                            : change.act == Act::Append                                     ? "text"
                                                                                            : "field";
        out.insert(QString::fromLatin1(field), messageText(*problem));
    }
    return out;
}

QHash<QString, QString> BulkEditForm::problems() const
{
    QHash<QString, QString> out = missing();
    if (!m_preview || m_preview->changing == 0)
        out.insert(QStringLiteral("preview"), {}); // not yet, or nothing to do
    return out;
}

void BulkEditForm::loadLists()
{
    QPointer<BulkEditForm> self(this);
    m_page.load(m_page.session().worker.run([](Workspace &w) {
        Lists out{CollectionService(w).list(), BulkEditService(w).list(editsShown), TagService(w).houseTerms()};
        return out;
    }),
                [self](const Lists &lists) {
                    if (!self)
                        return;
                    self->m_lists = lists;
                    for (const CollectionRow &row :
                         self->m_collection->count() == 0 ? lists.collections : QList<CollectionRow>())
                        self->m_collection->addChoice(row.code, [row] {
                            return QStringLiteral("%1 · %2").arg(titleText(row.nameEn, row.nameZh), row.code);
                        });
                    self->m_collection->setCurrentIndex(-1);
                    self->m_terms->setHouseTerms(lists.houseTerms);
                    self->showEdits();
                });
}

void BulkEditForm::count()
{
    if (!missing().isEmpty())
        return;
    m_progress = std::make_shared<Progress>();
    const auto progress = m_progress;
    m_page.session()
        .worker
        .run(progress, [selection = m_selection, changes = changes()](
                           Workspace &w, Progress &p) { return BulkEditService(w).preview(selection, changes, p); })
        .then(this,
              [this, progress](const BulkPreview &preview) {
                  if (progress != m_progress)
                      return;
                  m_preview = preview;
                  showPreview();
                  Q_EMIT previewed();
              })
        .onFailed(this,
                  [this, progress](const Error &error) {
                      if (progress != m_progress || error.kind() == Error::Kind::Cancelled)
                          return;
                      m_failure = error.message();
                      showPreview();
                  })
        .onCanceled(this, [] {});
}

void BulkEditForm::showPreview()
{
    QStringList lines;
    if (m_failure) {
        m_counts->setText(messageText(*m_failure));
    } else if (!missing().isEmpty()) {
        m_counts->setText(tr("Say above what is to be done. Nothing changes before you have seen it here."));
    } else if (!m_preview) {
        m_counts->setText(tr("Counting…"));
    } else {
        QStringList counts{tr("%n assets change", nullptr, int(m_preview->changing))};
        if (m_preview->staying > 0)
            counts.append(tr("%n are so already", nullptr, int(m_preview->staying)));
        if (m_preview->refused > 0)
            counts.append(tr("%n cannot take it", nullptr, int(m_preview->refused)));
        m_counts->setText(counts.join(QStringLiteral(" · ")));
        for (const BulkPreview::Refused &refused : m_preview->refusals)
            lines.append(QStringLiteral("%1 (%2: %3%4)")
                             .arg(messageText(bulkRefusalMessage(refused.reason)), countText(refused.assets),
                                  refused.codes.join(QStringLiteral(", ")),
                                  refused.assets > refused.codes.size() ? QStringLiteral("…") : QString()));
        for (const BulkPreview::Line &line : m_preview->lines.mid(0, linesShown)) {
            lines.append(QStringLiteral("%1 %2").arg(line.code, shortened(titleText(line.titleEn, line.titleZh))));
            for (const HistoryEntry::Change &change : line.changes) {
                if (!change.field.endsWith(u"_year"))
                    lines.append(QStringLiteral("   %1: %2 → %3")
                                     .arg(fieldText(change.field),
                                          shortened(columnValueText(change.field, change.before)),
                                          shortened(columnValueText(change.field, change.after))));
            }
        }
    }
    m_lines->setText(lines.join(u'\n'));
    m_lines->setVisible(!lines.isEmpty());
    setSaveText([this] {
        return m_preview && m_preview->changing > 0 ? tr("Change %n assets", nullptr, int(m_preview->changing))
                                                    : tr("Change");
    });
}

void BulkEditForm::showEdits()
{
    auto *column = static_cast<QVBoxLayout *>(m_edits->layout());
    while (QLayoutItem *child = column->takeAt(0)) {
        delete child->widget();
        delete child;
    }
    if (m_lists.edits.isEmpty())
        column->addWidget(new Label(tr("None yet."), TextSize::Body, Token::Ink3));
    for (const BulkEditRow &edit : std::as_const(m_lists.edits)) {
        const QString words = bulkStepText(edit);
        auto *line = new QWidget;
        auto *row = new QVBoxLayout(line);
        row->setContentsMargins(0, 0, 0, space::s);
        row->setSpacing(0);
        auto *what = new Label(words, TextSize::Body, Token::Ink);
        what->setElided(true);
        row->addWidget(what);
        QStringList facts{tr("%n assets", nullptr, int(edit.assets)), edit.actor, timeText(edit.at)};
        if (edit.undoneAt)
            facts.append(tr("undone"));
        row->addWidget(new Label(facts.join(QStringLiteral(" · ")), TextSize::Note, Token::Ink3));
        if (!edit.undoneAt) {
            auto *undoLink = new LinkButton({}, tr("Undo"));
            undoLink->setAccessibleName(tr("Undo: %1").arg(words));
            connect(undoLink, &QPushButton::clicked, &m_page, [&page = m_page, id = edit.id] { undo(page, id); });
            row->addWidget(undoLink, 0, Qt::AlignLeft);
        }
        column->addWidget(line);
    }
}

void BulkEditForm::apply(const Done &done)
{
    Page &page = m_page;
    page.load(page.session().jobs.run(tr("Changing assets"),
                                      [selection = m_selection, changes = changes()](Workspace &w, Progress &progress) {
                                          return BulkEditService(w).apply(selection, changes, progress);
                                      }),
              [&page, done](const BulkOutcome &outcome) {
                  const QString advice = outcome.counts.refused > 0 ? tr("%n could not take it and stay as they were.",
                                                                         nullptr, int(outcome.counts.refused))
                                                                    : QString();
                  page.session().messages.show({Notice::Level::Done,
                                                tr("%n assets changed.", nullptr, int(outcome.counts.changing)), advice,
                                                tr("Undo"), [&page, edit = outcome.edit] {
                                                    undo(page, edit);
                                                }});
                  if (done())
                      page.closeDetail();
              });
}

void BulkEditForm::undo(Page &page, qint64 edit, const std::function<void()> &then)
{
    if (edit == 0)
        return;
    page.load(page.session().jobs.run(
                  tr("Undoing a change"),
                  [edit](Workspace &w, Progress &progress) { return BulkEditService(w).undo(edit, progress); }),
              [&page, then](const BulkUndone &undone) {
                  const QString text = tr("%n assets are as they were.", nullptr, int(undone.restored));
                  if (undone.left == 0)
                      page.session().messages.done(text);
                  else
                      page.session().messages.warn(
                          text, tr("Changed or used since, and left: %1").arg(undone.codes.mid(0, 5).join(u' ')));
                  if (auto *form = qobject_cast<BulkEditForm *>(page.detail().body())) {
                      form->loadLists();
                      form->count();
                  }
                  if (then)
                      then();
              });
}

void BulkEditForm::open(Page &page, const AssetSelection &selection)
{
    page.whenSafe([&page, selection] { page.showDetail(tr("Change many assets"), new BulkEditForm(page, selection)); });
}

void BulkEditForm::changeEvent(QEvent *event)
{
    FormPanel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        showPreview();
        showEdits();
    }
}

} // namespace lianming
