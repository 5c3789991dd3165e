import { UploadSlots } from './upload-slots.js';

describe('uploads at the same time', () => {
  it('are as many as a process takes, and of one person as many as leave room for others', () => {
    const slots = new UploadSlots(3, 2);
    const leave = slots.enter('amal');
    slots.enter('amal');
    expect(() => slots.enter('amal')).toThrow('uploads-busy');
    slots.enter('riley');
    expect(() => slots.enter('noor')).toThrow('uploads-busy');
    leave();
    leave();
    slots.enter('noor');
    expect(() => slots.enter('amal')).toThrow('uploads-busy');
  });
});
