import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';

/** 0..1, moved in steps of one in a hundred. */
export function ShareField(props: {
  readonly label: string;
  readonly description: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly error: string | undefined;
  readonly isDisabled: boolean;
}) {
  return (
    <div className="field">
      <Slider
        className="slider"
        minValue={0}
        maxValue={1}
        step={0.01}
        value={props.value}
        onChange={(value) => props.onChange(Math.round(value * 100) / 100)}
        isDisabled={props.isDisabled}
        formatOptions={{ style: 'percent' }}
      >
        <div className="row apart">
          <Label className="label">{props.label}</Label>
          <SliderOutput className="numbers" />
        </div>
        <SliderTrack className="slider-track">
          <SliderThumb className="slider-thumb" />
        </SliderTrack>
      </Slider>
      <span className="description">{props.description}</span>
      {props.error !== undefined && (
        <span className="error" role="alert">
          {props.error}
        </span>
      )}
    </div>
  );
}
