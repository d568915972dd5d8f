#include "ui/assets/assetpicker.h"

#include "core/assets/assetservice.h"
#include "ui/shell/icons.h"
#include "ui/shell/messages.h"
#include "ui/text/assetwords.h"
#include "ui/widgets/label.h"
#include "ui/widgets/searchfield.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QToolButton>

namespace lianming {

namespace {
constexpr int hitsShown = 8;
}

AssetPicker::AssetPicker(Session &session, int most, QWidget *parent)
    : QWidget(parent), m_session(session), m_most(most), m_rows(new QVBoxLayout), m_search(new SearchField),
      m_list(new QListWidget)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    m_rows->setSpacing(0);
    column->addLayout(m_rows);
    column->addWidget(m_search);
    column->addWidget(m_list);
    m_list->hide();
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    setFocusProxy(m_search);
    m_search->setPlaceholderText(tr("Type a title, a number, 青花, qinghua"));

    connect(m_search, &SearchField::searched, this, &AssetPicker::find);
    connect(m_list, &QListWidget::itemActivated, this,
            [this](QListWidgetItem *item) { choose(m_found.at(m_list->row(item))); });
    connect(m_list, &QListWidget::itemClicked, this,
            [this](QListWidgetItem *item) { choose(m_found.at(m_list->row(item))); });
}

QVariantList AssetPicker::ids() const
{
    QVariantList out;
    for (const AssetRow &row : m_chosen)
        out.append(row.id.value);
    return out;
}

QList<Id<Asset>> AssetPicker::assets() const
{
    QList<Id<Asset>> out;
    for (const AssetRow &row : m_chosen)
        out.append(row.id);
    return out;
}

void AssetPicker::setIds(const QVariantList &ids)
{
    // The ids hold at once; the words follow.
    m_chosen.clear();
    std::vector<qint64> wanted;
    for (const QVariant &id : ids) {
        AssetRow row;
        row.id = {id.toLongLong()};
        m_chosen.append(row);
        wanted.push_back(row.id.value);
    }
    showChosen();
    if (wanted.empty())
        return;
    m_session.worker.run([wanted](Workspace &w) { return AssetService(w).rows(wanted); })
        .then(this,
              [this, ids](const QList<AssetRow> &rows) {
                  if (this->ids() != ids)
                      return;
                  m_chosen = rows;
                  showChosen();
              })
        .onFailed(this, [this](const Error &error) { m_session.messages.fail(error); });
}

void AssetPicker::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_search->setPlaceholderText(tr("Type a title, a number, 青花, qinghua"));
        showChosen();
    }
}

void AssetPicker::find(const QString &text)
{
    const qint64 round = ++m_round;
    if (text.isEmpty()) {
        m_list->hide();
        return;
    }
    AssetFilter filter;
    filter.text = text;
    filter.institution = m_institution;
    m_session.worker.run([filter](Workspace &w) { return AssetService(w).firstPage(filter, hitsShown); })
        .then(this,
              [this, round](const QList<AssetRow> &rows) {
                  if (round != m_round)
                      return;
                  m_found = rows;
                  m_list->clear();
                  for (const AssetRow &row : rows)
                      m_list->addItem(QStringLiteral("%1   %2").arg(titleText(row.titleEn, row.titleZh), row.code));
                  if (rows.isEmpty()) {
                      m_list->addItem(tr("Nothing found"));
                      m_list->item(0)->setFlags(Qt::NoItemFlags);
                  }
                  m_list->setFixedHeight(std::max(1, m_list->count()) * denseRowHeight + space::s);
                  m_list->show();
              })
        .onFailed(this, [this](const Error &error) { m_session.messages.fail(error); });
}

void AssetPicker::choose(const AssetRow &row)
{
    const bool known =
        std::any_of(m_chosen.cbegin(), m_chosen.cend(), [&row](const AssetRow &other) { return other.id == row.id; });
    if (!known) {
        if (m_chosen.size() == m_most)
            m_chosen.removeLast();
        m_chosen.append(row);
    }
    ++m_round;
    m_search->clear();
    m_list->hide();
    m_search->setFocus();
    showChosen();
    Q_EMIT changed();
}

void AssetPicker::showChosen()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const AssetRow &row : std::as_const(m_chosen)) {
        auto *line = new QWidget;
        auto *layout = new QHBoxLayout(line);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(space::s);
        auto *title = new Label(titleText(row.titleEn, row.titleZh));
        title->setElided(true);
        layout->addWidget(title, 1);
        layout->addWidget(new Label(row.code, TextSize::Note, Token::Ink3));
        auto *remove = new QToolButton;
        remove->setIcon(icon(QStringLiteral("close")));
        remove->setAutoRaise(true);
        remove->setToolTip(tr("Take out"));
        remove->setAccessibleName(tr("Take out %1").arg(title->text()));
        connect(remove, &QToolButton::clicked, this, [this, id = row.id] {
            m_chosen.removeIf([id](const AssetRow &other) { return other.id == id; });
            // After this click has been dealt with: the button is among the rows that go.
            QMetaObject::invokeMethod(
                this,
                [this] {
                    showChosen();
                    Q_EMIT changed();
                },
                Qt::QueuedConnection);
        });
        layout->addWidget(remove);
        m_rows->addWidget(line);
    }
}

} // namespace lianming
