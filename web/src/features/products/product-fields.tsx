import { Plus, X } from 'lucide-react'
import { Controller, useFieldArray, useFormContext, useWatch, type Path } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { Schemas } from '@/api/client'
import { useFormat } from '@/session/use-format'
import { Button } from '@/ui/elements/button'
import { DigitsInput } from '@/ui/inputs/digits-input'
import { Field } from '@/ui/inputs/field'
import { Input, Textarea } from '@/ui/inputs/input'
import { NumberField } from '@/ui/inputs/number-field'
import { Segmented } from '@/ui/inputs/segmented'
import { Select, type Option } from '@/ui/inputs/select'
import { Card, CardBody, CardHeader } from '@/ui/layout/card'
import type { ProductForm } from './product-form'
import { useProductWords } from './product-parts'
import type { Product } from './queries'
import { useCategoryChoices, useCollections } from './use-choices'

type NumberPath = {
  [P in Path<ProductForm>]: P extends `${string}price${string}` | `${string}quantity` | 'total_length' | 'low_stock_threshold' ? P : never
}[Path<ProductForm>]

/** The error of a field in the person's language. */
function useWrong() {
  const { t } = useTranslation('common')
  const { getFieldState, formState } = useFormContext<ProductForm>()
  return (name: Path<ProductForm>) => {
    const { error } = getFieldState(name, formState)
    return error && (error.type === 'server' ? error.message : t('required'))
  }
}

interface FormNumberProps {
  name: NumberPath
  label: string
  hint?: string
  optional?: string
  suffix: string
  decimals?: number
  measure?: boolean
  placeholder?: string | undefined
}

function FormNumber({ name, label, hint, optional, placeholder, ...props }: FormNumberProps) {
  const { control } = useFormContext<ProductForm>()
  const wrong = useWrong()
  return (
    <Field label={label} hint={hint} error={wrong(name)} {...(optional && { optional })}>
      <Controller
        control={control}
        name={name}
        render={({ field: { value, onChange, onBlur, ref } }) => (
          <NumberField
            value={typeof value === 'number' ? value : null}
            onChange={onChange}
            onBlur={onBlur}
            ref={ref}
            {...(placeholder && { placeholder })}
            {...props}
          />
        )}
      />
    </Field>
  )
}

function FormChoice({ name, label, items, placeholder, optional }: {
  name: 'category_id' | 'collection_id' | 'branch_id'
  label: string
  items: readonly Option<string>[]
  placeholder?: string
  optional?: string
}) {
  const { control } = useFormContext<ProductForm>()
  const wrong = useWrong()
  return (
    <Field label={label} error={wrong(name)} {...(optional && { optional })}>
      <Controller
        control={control}
        name={name}
        render={({ field }) => (
          <Select
            items={items}
            value={field.value === '' && placeholder ? null : field.value}
            onChange={field.onChange}
            {...(placeholder && { placeholder })}
          />
        )}
      />
    </Field>
  )
}

/** All fields of a product except its stock. */
export function Fields({ product, seesCost }: { product: Product | null; seesCost: boolean }) {
  const { t } = useTranslation(['products', 'common'])
  const format = useFormat()
  const { control, register } = useFormContext<ProductForm>()
  const wrong = useWrong()
  const categories = useCategoryChoices()
  const { collections, choices } = useCollections()
  const type = useWatch({ control, name: 'type' })
  const collectionId = useWatch({ control, name: 'collection_id' })
  const squareMetre = collections.find((collection) => collection.id === collectionId)?.price_per_square_meter
  const optional = t('optional', { ns: 'common' })
  const byPiece = type === 'unit'
  return (
    <>
      <Card>
        <CardHeader title={t('basics')} />
        <CardBody className="grid gap-4 sm:grid-cols-2">
          <Field label={t('name')} error={wrong('name')} className="sm:col-span-2">
            <Input autoComplete="off" maxLength={200} autoFocus={product === null} {...register('name')} />
          </Field>
          <FormChoice name="category_id" label={t('category')} items={categories} placeholder={t('chooseCategory')} />
          <FormChoice name="collection_id" label={t('collection')} optional={optional} items={[{ value: '', label: t('noCollection') }, ...choices]} />
          {product === null && (
            <Field label={t('type')} hint={t('typeStays')} error={wrong('type')} className="sm:col-span-2">
              <Controller
                control={control}
                name="type"
                render={({ field }) => (
                  <Segmented
                    size="lg"
                    label={t('type')}
                    value={field.value}
                    onChange={field.onChange}
                    items={[
                      { value: 'unit', label: t('types.unit') },
                      { value: 'meter', label: t('types.meter') },
                    ]}
                  />
                )}
              />
            </Field>
          )}
        </CardBody>
      </Card>
      <Card>
        <CardHeader title={t('prices')} />
        <CardBody className="grid gap-4 sm:grid-cols-2">
          {byPiece ? (
            <FormNumber name="sell_price" label={t('sellPrice')} hint={t('sellPriceHint')} suffix={format.currency} decimals={2} />
          ) : (
            <FormNumber name="sell_price_per_meter" label={t('sellPricePerMetre')} suffix={format.currency} decimals={2} />
          )}
          {seesCost && <FormNumber name="buy_price" label={t('buyPrice')} suffix={format.currency} decimals={2} />}
        </CardBody>
      </Card>
      {byPiece && (
        <Sizes
          product={product}
          seesCost={seesCost}
          hint={squareMetre ? t('collectionPrices', { price: format.money(squareMetre) }) : t('sizesHint')}
        />
      )}
      <Card>
        <CardHeader title={t('codes')} />
        <CardBody className="grid gap-4 sm:grid-cols-2">
          <Field label={t('barcode')} optional={optional} error={wrong('barcode')}>
            <Input inputMode="numeric" autoComplete="off" maxLength={64} dir="ltr" className="rtl:text-end" {...register('barcode')} />
          </Field>
          <Field label={t('sku')} optional={optional} error={wrong('sku')}>
            <Input autoComplete="off" maxLength={64} dir="ltr" className="rtl:text-end" {...register('sku')} />
          </Field>
          <FormNumber
            name="low_stock_threshold"
            label={t('lowStock')}
            optional={optional}
            suffix={byPiece ? t('unit.piece') : t('unit.metre')}
            decimals={byPiece ? 0 : 2}
            measure={!byPiece}
          />
          <Field label={t('notes')} optional={optional} hint={t('notesHint')} error={wrong('notes')} className="sm:col-span-2">
            <Textarea maxLength={2000} {...register('notes')} />
          </Field>
        </CardBody>
      </Card>
    </>
  )
}

function Sizes({ product, seesCost, hint }: { product: Product | null; seesCost: boolean; hint: string }) {
  const { t } = useTranslation('products')
  const format = useFormat()
  const words = useProductWords()
  const { control, register, getValues } = useFormContext<ProductForm>()
  const wrong = useWrong()
  const sizes = useFieldArray({ control, name: 'sizes' })
  const saved = (size: string) => product?.variants.find((variant) => variant.size === size)
  return (
    <Card>
      <CardHeader title={t('sizes')} />
      <CardBody className="space-y-3">
        <p className="text-xs text-fg-3">{hint}</p>
        {sizes.fields.map((row, index) => {
          const variant = saved(row.size)
          return (
            <div key={row.id} className="rounded-xl border p-3">
              <div className={`grid grid-cols-2 gap-3 ${seesCost ? 'sm:grid-cols-[6rem_1fr_1fr_1fr]' : 'sm:grid-cols-[6rem_1fr_1fr]'}`}>
                <Field label={t('size')} error={wrong(`sizes.${index}.size`)}>
                  <Controller
                    control={control}
                    name={`sizes.${index}.size`}
                    render={({ field }) => <DigitsInput {...field} dir="ltr" className="rtl:text-end" placeholder={t('sizeExample')} />}
                  />
                </Field>
                <FormNumber
                  name={`sizes.${index}.sell_price`}
                  label={t('sellPrice')}
                  suffix={format.currency}
                  decimals={2}
                  placeholder={variant?.list_price == null ? undefined : format.number(variant.list_price)}
                />
                {seesCost && (
                  <FormNumber
                    name={`sizes.${index}.buy_price`}
                    label={t('buyPrice')}
                    suffix={format.currency}
                    decimals={2}
                    placeholder={product?.buy_price == null ? undefined : format.number(product.buy_price)}
                  />
                )}
                <Field label={t('barcode')} error={wrong(`sizes.${index}.barcode`)}>
                  <Input inputMode="numeric" autoComplete="off" maxLength={64} dir="ltr" className="rtl:text-end" {...register(`sizes.${index}.barcode`)} />
                </Field>
              </div>
              <div className="mt-2 flex items-center justify-between">
                <span className="num text-xs text-fg-3">
                  {variant?.quantity != null && t('inStockNow', { amount: words.amount(variant.quantity, 'unit') })}
                </span>
                <Button
                  size="sm"
                  variant="ghost"
                  aria-label={t('removeSize', { size: format.size(getValues(`sizes.${index}.size`)) })}
                  onClick={() => sizes.remove(index)}
                >
                  <X />
                </Button>
              </div>
            </div>
          )
        })}
        <Button
          onClick={() =>
            sizes.append(
              { size: '', sell_price: null, buy_price: null, barcode: '', quantity: null },
              { focusName: `sizes.${sizes.fields.length}.size` },
            )
          }
        >
          <Plus />
          {t('addSize')}
        </Button>
      </CardBody>
    </Card>
  )
}

/** The initial stock of a new product. */
export function FirstStock({ branches }: { branches: readonly Schemas['BranchView'][] }) {
  const { t } = useTranslation('products')
  const format = useFormat()
  const { control } = useFormContext<ProductForm>()
  const type = useWatch({ control, name: 'type' })
  const sizes = useWatch({ control, name: 'sizes' })
  return (
    <Card>
      <CardHeader title={t('firstStock')} />
      <CardBody className="space-y-4">
        <p className="text-xs text-fg-3">{t('firstStockHint')}</p>
        <div className="grid gap-4 sm:grid-cols-2">
          <FormChoice
            name="branch_id"
            label={t('branch')}
            placeholder={t('chooseBranch')}
            items={branches.map(({ id, name }) => ({ value: id, label: name }))}
          />
          {type === 'meter' ? (
            <FormNumber name="total_length" label={t('rollLength')} suffix={t('unit.metre')} measure decimals={2} />
          ) : sizes.length === 0 ? (
            <FormNumber name="quantity" label={t('quantity')} suffix={t('unit.piece')} />
          ) : null}
        </div>
        {type === 'unit' && sizes.length > 0 && (
          <div className="grid grid-cols-2 gap-4 sm:grid-cols-4">
            {sizes.map((row, index) => (
              // oxlint-disable-next-line react/no-array-index-key
              <FormNumber key={index} name={`sizes.${index}.quantity`} label={row.size ? format.size(row.size) : t('size')} suffix={t('unit.piece')} />
            ))}
          </div>
        )}
      </CardBody>
    </Card>
  )
}
